package dev.strongroom.service.cli;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.vault.CheckReport;
import java.util.List;
import java.util.Optional;

/** What a check found, as commands show it. */
public final class CheckResult {
    private CheckResult() {}

    private record Result(String outcome, int snapshots, long blobs, long packs, long unusedPacks, long bytesRead,
            List<Damage> problems) {}

    private record Damage(String kind, String object, String message) {}

    /** Shows it and answers the exit code. */
    public static int show(CheckReport report, Output output, Optional<StoreRequests> requests) {
        report.problems().forEach(problem -> output.line(problem.object() + ": " + problem.message()));
        if (report.truncated()) {
            output.line("… and more.");
        }
        String found = report.sound() ? "No damage found in %s, %s and %s."
                : "The vault is damaged: %s, %s and %s were looked at.";
        output.line(found.formatted(Counted.of(report.snapshots(), "snapshot", "snapshots"),
                Counted.of(report.packs(), "pack", "packs"), Counted.of(report.blobs(), "blob", "blobs")));
        output.result(new Result(report.sound() ? "success" : "failed", report.snapshots(), report.blobs(),
                report.packs(), report.unusedPacks(), report.bytesRead(),
                report.problems().stream().map(p -> new Damage(p.kind().name(), p.object(), p.message())).toList()),
                requests);
        return report.sound() ? ExitCodes.OK : ExitCodes.FAILED;
    }
}
