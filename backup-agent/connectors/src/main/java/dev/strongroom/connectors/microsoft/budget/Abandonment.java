package dev.strongroom.connectors.microsoft.budget;

import dev.strongroom.connectors.UnreachableException;

/** Whether all work with an entity was given up; whoever waits looks here often. Thread-safe. */
public final class Abandonment {
    private volatile boolean begun;

    /** Gives up, for good. */
    public void begin() {
        begun = true;
    }

    /** Throws when all was given up. */
    void check() throws UnreachableException {
        if (begun) {
            throw new UnreachableException("The work with Microsoft 365 was broken off.");
        }
    }
}
