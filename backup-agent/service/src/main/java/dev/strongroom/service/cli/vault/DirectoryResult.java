package dev.strongroom.service.cli.vault;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.vault.directory.DirectoryReport;
import java.util.List;
import java.util.Optional;

/** What came of a directory's backup or restore, as it is shown. */
record DirectoryResult(String outcome, String snapshot, Optional<String> target, long files, long unchangedFiles,
        long directories, long bytes, Optional<Long> bytesAdded, List<Row> problems) {
    /** What was left out. */
    record Row(String path, String message) {}

    private static DirectoryResult of(String snapshot, Optional<String> target, Optional<Long> bytesAdded,
            DirectoryReport report) {
        return new DirectoryResult(report.complete() ? "success" : "partial", snapshot, target, report.files(),
                report.unchangedFiles(), report.directories(), report.bytes(), bytesAdded,
                report.problems().stream().map(p -> new Row(p.path(), p.message())).toList());
    }

    /** Shows a backup and answers its exit code. */
    static int showBackup(Output output, String snapshot, DirectoryReport report, long bytesAdded,
            Optional<StoreRequests> requests) {
        output.line("Snapshot %s: %d files, %d of them unchanged, %.1f MB; %.1f MB added to the vault.".formatted(
                snapshot.substring(0, 8), report.files(), report.unchangedFiles(), report.bytes() / 1e6,
                bytesAdded / 1e6));
        return show(output, of(snapshot, Optional.empty(), Optional.of(bytesAdded), report), report, requests);
    }

    /** Shows a restore and answers its exit code. */
    static int showRestore(Output output, String snapshot, String target, DirectoryReport report,
            Optional<StoreRequests> requests) {
        output.line("Restored %d files, %.1f MB, of snapshot %s to %s.".formatted(report.files(), report.bytes() / 1e6,
                snapshot.substring(0, 8), target));
        return show(output, of(snapshot, Optional.of(target), Optional.empty(), report), report, requests);
    }

    private static int show(Output output, DirectoryResult result, DirectoryReport report,
            Optional<StoreRequests> requests) {
        report.problems().forEach(problem -> output.note(problem.path() + ": " + problem.message()));
        if (report.truncated()) {
            output.note("… and more.");
        }
        output.result(result, requests);
        return report.complete() ? ExitCodes.OK : ExitCodes.PARTIAL;
    }
}
