package dev.strongroom.pst;

import java.io.IOException;

/**
 * What can go wrong with an Outlook file that is being written. The type tells the caller what to do; the message is a
 * sentence for people. Whatever else is thrown while an item is written comes from where the item is read.
 */
public abstract sealed class PstException extends IOException permits PstWriteException, PstLimitException {
    private static final long serialVersionUID = 1L;

    PstException(String message) {
        super(message);
    }

    PstException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A stable code for problems and tests. */
    public abstract String code();
}
