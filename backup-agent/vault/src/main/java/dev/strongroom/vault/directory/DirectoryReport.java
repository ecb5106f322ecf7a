package dev.strongroom.vault.directory;

import java.util.List;

/**
 * What came of a directory's backup or restore.
 *
 * @param files how many are in it
 * @param unchangedFiles how many of them were not read, since they are as they were in the parent snapshot
 * @param directories how many are in it
 * @param bytes of all files
 * @param problems what is not in it, with the reason
 * @param truncated whether there were more problems than the report holds
 */
public record DirectoryReport(long files, long unchangedFiles, long directories, long bytes, List<Problem> problems,
        boolean truncated) {
    /**
     * An entry that was left out.
     *
     * @param path on this machine for a backup, within the snapshot for a restore
     * @param message a sentence for people
     */
    public record Problem(String path, String message) {}

    public DirectoryReport {
        problems = List.copyOf(problems);
    }

    /** Whether nothing was left out. */
    public boolean complete() {
        return problems.isEmpty();
    }
}
