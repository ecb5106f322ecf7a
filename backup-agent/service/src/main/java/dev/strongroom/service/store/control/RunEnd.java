package dev.strongroom.service.store.control;

import dev.strongroom.model.run.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param items in the restore point
 * @param missing items that the ledger could not close
 * @param bytes the sum of the sizes of the items in the restore point
 * @param newItems items first stored by this run
 * @param storedBytes bytes that this run added to the vault
 * @param snapshotId the snapshot that holds it; empty when it failed
 * @param problem why it is not a success, and what to do
 */
public record RunEnd(Outcome outcome, Instant at, long items, long missing, long bytes, long newItems,
        long storedBytes, Optional<String> snapshotId, Optional<String> problem) {
    /** A run without a new restore point. */
    public static RunEnd failed(String problem, Instant at) {
        return new RunEnd(Outcome.FAILED, at, 0, 0, 0, 0, 0, Optional.empty(), Optional.of(problem));
    }
}
