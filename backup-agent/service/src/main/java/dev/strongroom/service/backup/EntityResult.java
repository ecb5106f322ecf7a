package dev.strongroom.service.backup;

import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.ledger.RunResult;
import dev.strongroom.service.ledger.RunStart;
import dev.strongroom.vault.blob.Digest;
import java.time.Instant;
import java.util.Optional;

/**
 * What a stretch of work on an entity came to.
 *
 * @param finished false when it was stopped and there is more to read
 * @param items in the entity now
 * @param bytes the sum of their sizes
 * @param newItems items first stored
 * @param storedBytes bytes added to the vault by earlier stretches, and by this one once it is {@link #with counted}
 * @param missing items that the ledger could not close
 * @param problem why it failed or succeeded only in part, and what to do
 * @param signInRefused true when somebody has to sign in again
 * @param throttledUntil before when the provider does not want to be asked again
 */
record EntityResult(RunStart start, Outcome outcome, boolean finished, long items, long bytes, long newItems,
        long storedBytes, long missing, Optional<String> problem, boolean signInRefused,
        Optional<Instant> throttledUntil) {
    /** The vault failed: nothing that was read in this stretch is a restore point but its checkpoints. */
    static EntityResult broken(RunStart start, String problem) {
        return new EntityResult(start, Outcome.FAILED, true, 0, 0, 0, 0, 0, Optional.of(problem), false,
                Optional.empty());
    }

    RunResult ended(Instant at, Optional<Digest> snapshot) {
        return new RunResult(outcome, at, items, bytes, newItems, missing, storedBytes, snapshot, problem,
                signInRefused);
    }

    EntityResult with(WorkDone earlier) {
        return new EntityResult(start, outcome, finished, items, bytes, newItems + earlier.newItems(),
                storedBytes + earlier.storedBytes(), missing, problem, signInRefused, throttledUntil);
    }
}
