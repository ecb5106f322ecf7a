package dev.strongroom.service.ledger;

import dev.strongroom.model.run.Outcome;
import dev.strongroom.vault.blob.Digest;
import java.time.Instant;
import java.util.Optional;

/**
 * What a run came to.
 *
 * @param items in its restore point; of the newest one before when it failed
 * @param bytes the sum of their sizes
 * @param newItems items first stored by this run, and those whose content it found changed
 * @param missing items that the ledger could not close
 * @param storedBytes bytes that it added to the vault
 * @param snapshot that holds it; empty when it failed
 * @param problem why it failed or succeeded only in part, and what to do
 * @param signInRefused true when somebody has to sign in again before the next run can work
 */
public record RunResult(Outcome outcome, Instant endedAt, long items, long bytes, long newItems, long missing,
        long storedBytes, Optional<Digest> snapshot, Optional<String> problem, boolean signInRefused) {
    /**
     * A run that the vault or the agent made fail, or that was canceled; the restore points before it stay as they are.
     *
     * @param storedBytes what its checkpoints added to the vault all the same
     */
    public static RunResult failed(Instant at, String problem, long storedBytes) {
        return new RunResult(Outcome.FAILED, at, 0, 0, 0, 0, storedBytes, Optional.empty(), Optional.of(problem),
                false);
    }
}
