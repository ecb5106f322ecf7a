package dev.strongroom.console.sample;

import dev.strongroom.console.client.AgentFailedException;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.NotAllowedException;

/** How the sample answers when it is asked for a list. */
public enum Mood {
    /** With what is there. */
    WELL,
    /** As an agent whose vault can't be reached. */
    BROKEN,
    /** As to a user who may not see it. */
    FORBIDDING,
    /** As an agent that lost the list of what a mailbox's backups hold. */
    CATALOGUE_LOST,
    /** As an account where nothing was set up yet. */
    EMPTY;

    void check() throws ClientException {
        switch (this) {
            case BROKEN -> throw new AgentFailedException(SampleProblems.STORE);
            case FORBIDDING -> throw new NotAllowedException(SampleProblems.FORBIDDEN);
            case WELL, CATALOGUE_LOST, EMPTY -> {
            }
        }
    }
}
