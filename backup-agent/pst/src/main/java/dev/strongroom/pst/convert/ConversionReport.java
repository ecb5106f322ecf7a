package dev.strongroom.pst.convert;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What became of a source.
 *
 * @param files the Outlook files, in their order
 * @param items how many items are in them
 * @param failed how many items could not be read, or were too large
 * @param others how many files were no items
 * @param losses how many times an item lost something, or became something else
 * @param report the file that tells each of these; empty when there is nothing to tell
 */
public record ConversionReport(List<Path> files, long items, long failed, long others, long losses,
        Optional<Path> report) {
    public ConversionReport {
        files = List.copyOf(files);
    }

    /** Whether every file of the source is in the Outlook files. */
    public boolean isWhole() {
        return failed == 0 && others == 0;
    }
}
