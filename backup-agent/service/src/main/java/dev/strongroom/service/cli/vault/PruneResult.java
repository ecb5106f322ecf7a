package dev.strongroom.service.cli.vault;

import dev.strongroom.service.cli.Output;
import dev.strongroom.vault.prune.PruneReport;
import java.time.Instant;
import java.util.Optional;

/** What a prune did, as it is shown. */
record PruneResult(String outcome, int usedBlobs, int takenOutPacks, long takenOutBytes, long repackedBytes,
        int deletedPacks, long deletedBytes, int waitingPacks, long waitingBytes, Optional<Instant> nextDue,
        long unusedBytes, int heldVersions) {
    static PruneResult of(PruneReport report) {
        return new PruneResult("success", report.usedBlobs(), report.takenOutPacks(), report.takenOutBytes(),
                report.repackedBytes(), report.deletedPacks(), report.deletedBytes(), report.waitingPacks(),
                report.waitingBytes(), report.nextDue(), report.unusedBytes(),
                report.heldVersions());
    }

    void lines(Output output) {
        output.line("Took out %.1f MB of unused data and wrote %.1f MB anew; deleted %d packs, %.1f MB.".formatted(
                takenOutBytes / 1e6, repackedBytes / 1e6, deletedPacks, deletedBytes / 1e6));
        nextDue.ifPresent(
                due -> output.line("%d packs, %.1f MB, wait for their deletion; the next prune after %s does it."
                        .formatted(waitingPacks, waitingBytes / 1e6, due)));
        if (heldVersions > 0) {
            output.line(
                    "The storage's lock holds %d packs that are deleted. The first prune after its time destroys them."
                            .formatted(heldVersions));
        }
        output.line("%.1f MB of unused data stay among used data.".formatted(unusedBytes / 1e6));
    }
}
