package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContentLostException;
import dev.strongroom.connectors.imap.wire.BodyCommands;
import dev.strongroom.connectors.imap.wire.BodyRange;
import dev.strongroom.connectors.imap.wire.CommandRefusedException;
import dev.strongroom.connectors.imap.wire.LargeLiteral;
import dev.strongroom.connectors.imap.wire.LostConnectionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;

/**
 * A large message as it comes from the server. When the connection breaks, reading goes on from the same offset over a
 * new one, so that its reader notices nothing but the time.
 */
final class MessageStream extends InputStream {
    private static final int MOST_TRIES = 4;

    private final FolderConnection connection;
    private final long uid;
    private final long size;
    private Part part;
    private long position;
    private int tries;

    /** Where the bytes come from at present. */
    private interface Part {
        int read(byte[] bytes, int offset, int length) throws LostConnectionException, CommandRefusedException;
    }

    MessageStream(FolderConnection connection, long uid, LargeLiteral literal) {
        this.connection = connection;
        this.uid = uid;
        size = literal.size();
        part = literal::read;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        while (position < size) {
            try {
                int count = part.read(bytes, offset, (int) Math.min(length, size - position));
                if (count > 0) {
                    position += count;
                    tries = 0;
                    return count;
                }
                goOn(new IOException("The server gave fewer bytes than asked for"));
            } catch (LostConnectionException e) {
                recover(e);
            } catch (CommandRefusedException e) {
                throw lost(e.text(), e);
            }
        }
        return -1;
    }

    /** Leaves the connection free for other commands, as far as it still works. */
    @Override
    public void close() {
        try {
            if (part instanceof Range range) {
                range.rest.end();
            }
        } catch (LostConnectionException | CommandRefusedException endedOtherwise) {
            // All bytes were read; the next command finds out what became of the connection.
        }
    }

    private void recover(LostConnectionException why) throws IOException {
        if (why.isNonsense()) {
            throw lost(String.valueOf(why.getMessage()), why);
        }
        try {
            connection.broke(why);
        } catch (ConnectorException e) {
            throw lost(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        goOn(why);
    }

    private void goOn(Exception why) throws IOException {
        if (++tries > MOST_TRIES) {
            throw lost("it ends at byte " + position + " of " + size + " again and again", why);
        }
        try {
            part = new Range(new BodyCommands(connection.examined()).openRange(uid, position, size - position));
        } catch (LostConnectionException e) {
            recover(e);
        } catch (CommandRefusedException e) {
            waitFor(e);
        } catch (ConnectorException | FolderReplacedException e) {
            throw lost(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private void waitFor(CommandRefusedException refusal) throws IOException {
        try {
            connection.refused(refusal);
        } catch (CommandRefusedException e) {
            throw lost(e.text(), e);
        } catch (ConnectorException e) {
            throw lost(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        goOn(refusal);
    }

    private static ContentLostException lost(String reason, Exception cause) {
        return new ContentLostException("The server did not give the whole message: " + reason, cause);
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException interrupted = new InterruptedIOException("Interrupted while a message was read");
        interrupted.initCause(e);
        return interrupted;
    }

    /** Bytes from the offset on at which an earlier connection broke. */
    private record Range(BodyRange rest) implements Part {
        @Override
        public int read(byte[] bytes, int offset, int length) throws LostConnectionException, CommandRefusedException {
            return rest.read(bytes, offset, length);
        }
    }
}
