package dev.strongroom.service.ledger;

import dev.strongroom.model.run.LedgerLine;
import java.util.List;

/**
 * Keeps the runs and their ledgers where people look them up: the control database for an agent, a file for a backup
 * without one. What it keeps is a copy; the vault holds the ledger too. Thread-safe. Every method may be called again with
 * the same arguments after a crash and then changes nothing more.
 */
public interface RunRecorder {
    /** A run of an entity begins, or goes on in another slice of the same job. */
    void began(RunStart start);

    /** The ledger's line of a container, in place of one that the run has for it already. */
    void reconciled(RunStart run, LedgerLine line);

    /**
     * A stretch of work on a run has ended, and another one is to follow.
     *
     * @param storedBytes what this one and those before it added to the vault
     */
    void suspended(RunStart run, long storedBytes);

    /** The run has ended, and what it came to is in the vault. */
    void ended(RunStart run, RunResult result);

    /** The lines of a run that have been told so far, in their order. */
    List<LedgerLine> lines(RunStart run);
}
