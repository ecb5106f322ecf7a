package dev.strongroom.model.run;

/** How a run ended. */
public enum Outcome {
    /** The ledger closed: every item is accounted for. */
    SUCCESS,
    /** A restore point exists, and the ledger lists what it lacks. */
    PARTIAL,
    /** No new restore point. */
    FAILED
}
