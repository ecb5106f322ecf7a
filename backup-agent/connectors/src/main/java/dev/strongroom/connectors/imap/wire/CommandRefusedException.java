package dev.strongroom.connectors.imap.wire;

import java.util.Set;

/** The server answered NO or BAD. The connection is as good as before. */
public final class CommandRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Codes (RFC 5530, and what large providers send) that ask to come again later. */
    private static final Set<String> LATER = Set.of("LIMIT", "THROTTLED", "UNAVAILABLE", "INUSE", "OVERQUOTA");

    private final String code;
    private final String text;

    CommandRefusedException(ResponseText answer) {
        super(answer.text());
        code = answer.code();
        text = answer.text();
    }

    /** The response code in upper case, e.g. {@code NONEXISTENT}; empty when there is none. */
    public String code() {
        return code;
    }

    /** What the server said. */
    public String text() {
        return text;
    }

    /**
     * Whether the server wants fewer or slower requests. {@code OVERQUOTA} says so of a day's traffic; in the answer to
     * APPEND it means a full mailbox.
     */
    public boolean asksToWait() {
        return LATER.contains(code);
    }
}
