package dev.strongroom.connectors.imap.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.eclipse.angus.mail.iap.Literal;

/** A message on its way to the server. Keeps apart whether it or the connection failed. */
final class AppendLiteral implements Literal {
    private final MessageSource source;
    private final int size;
    private Optional<IOException> failure = Optional.empty();

    AppendLiteral(MessageSource source, int size) {
        this.source = source;
        this.size = size;
    }

    @Override
    public int size() {
        return size;
    }

    /** Why the message could not be read; empty when it could. */
    Optional<IOException> failure() {
        return failure;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        // The connection's failures come unchecked, see ImapOutput: a checked one is the message's.
        try {
            copy(out);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    private void copy(OutputStream out) throws IOException {
        byte[] buffer = new byte[Math.clamp(size, 1, 64 * 1024)];
        try (InputStream in = source.open()) {
            int left = size;
            while (left > 0) {
                int count = in.read(buffer, 0, Math.min(left, buffer.length));
                if (count < 0) {
                    throw new IOException("The message is shorter than its size says");
                }
                out.write(buffer, 0, count);
                left -= count;
            }
            if (in.read() >= 0) {
                throw new IOException("The message is longer than its size says");
            }
        }
    }
}
