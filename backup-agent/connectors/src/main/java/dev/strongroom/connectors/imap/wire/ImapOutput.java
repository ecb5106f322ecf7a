package dev.strongroom.connectors.imap.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;

/**
 * The print stream that Angus wants for its output. Unlike others it does not keep quiet about failures: they come as
 * {@link UncheckedIOException}.
 */
final class ImapOutput extends PrintStream {
    private final OutputStream socket;

    ImapOutput(OutputStream socket) {
        super(socket);
        this.socket = socket;
    }

    @Override
    public void write(int b) {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            socket.write(bytes, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void flush() {
        // Nothing is kept back: Angus buffers before it writes here.
    }
}
