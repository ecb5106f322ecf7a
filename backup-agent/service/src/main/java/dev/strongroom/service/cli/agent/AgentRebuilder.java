package dev.strongroom.service.cli.agent;

import dev.strongroom.service.cli.VaultLocation;
import dev.strongroom.service.config.AgentConfig;
import java.time.Instant;
import java.util.List;

/** Brings an agent back from its storage and the account's recovery key alone. */
@FunctionalInterface
public interface AgentRebuilder {
    /** A mailbox that nobody can sign in to before its user did again. */
    record SignInNeeded(String task, String mailbox) {}

    /** A mailbox whose catalogue could not be made. */
    record Problem(String mailbox, String problem) {}

    /**
     * What came back.
     *
     * @param copiedAt when the copy of the control database was made
     * @param catalogues how many mailboxes can be browsed again
     * @param secretsKept whether the master key is still there, so that every stored secret works
     */
    record Rebuilt(Instant copiedAt, long tasks, int catalogues, boolean secretsKept,
            List<SignInNeeded> signInsNeeded, List<Problem> problems) {
        public Rebuilt {
            signInsNeeded = List.copyOf(signInsNeeded);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Restores the control database into an empty data directory and makes every catalogue anew.
     *
     * @param storage the storage target's directory, where it is now, or the account's vault itself, wherever it lies
     * @param recoveryKey as somebody typed it
     */
    Rebuilt rebuild(AgentConfig config, VaultLocation storage, String recoveryKey);
}
