package dev.strongroom.connectors.imap.wire;

import java.io.IOException;

/** A literal that is too large for memory and comes from the connection as it is read. Ends with its answer. */
public final class LargeLiteral {
    private final ImapConnection connection;
    private final long size;

    LargeLiteral(ImapConnection connection) {
        this.connection = connection;
        size = connection.protocol().input().literal();
    }

    /** How many bytes it has in all. */
    public long size() {
        return size;
    }

    /** How many bytes were not read yet. */
    public long left() {
        return connection.protocol().input().literal();
    }

    /**
     * Reads bytes, at least one of those that are left. With the last one the rest of the answer is read, too, so that
     * bytes which came in a damaged answer are not taken for good.
     */
    public int read(byte[] bytes, int offset, int length) throws LostConnectionException {
        try {
            int count = connection.protocol().input().readLiteral(bytes, offset, length);
            if (left() == 0) {
                connection.protocol().input().endLiteral();
            }
            return count;
        } catch (IOException e) {
            throw connection.lost(e);
        }
    }

    /** Reads what is left and drops it. */
    void skip() throws LostConnectionException {
        byte[] dropped = new byte[16 * 1024];
        while (connection.open() && left() > 0) {
            read(dropped, 0, dropped.length);
        }
    }
}
