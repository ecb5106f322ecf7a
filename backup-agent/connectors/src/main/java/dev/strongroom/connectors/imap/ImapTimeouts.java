package dev.strongroom.connectors.imap;

import java.time.Duration;

/**
 * How long to wait for a server.
 *
 * @param connect for a connection, and for its first word
 * @param read for the next bytes of an answer, for the server to take the next bytes of what it is told, and at the most before a broken connection is replaced
 */
public record ImapTimeouts(Duration connect, Duration read) {
    /** 20 seconds to connect, 60 for each answer. */
    public static final ImapTimeouts USUAL = new ImapTimeouts(Duration.ofSeconds(20), Duration.ofSeconds(60));

    /** Never longer than this, and never longer than usual to connect. */
    public static ImapTimeouts of(Duration longest) {
        return new ImapTimeouts(longest.compareTo(USUAL.connect) < 0 ? longest : USUAL.connect, longest);
    }

    public ImapTimeouts {
        if (connect.toMillis() < 1 || read.toMillis() < 1) {
            throw new IllegalArgumentException("Time-outs must be positive");
        }
    }
}
