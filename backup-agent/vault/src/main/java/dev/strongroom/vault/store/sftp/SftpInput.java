package dev.strongroom.vault.store.sftp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is read over a channel of its own. */
final class SftpInput extends FilterInputStream {
    private final Runnable release;
    private boolean closed;

    /**
     * Reads it.
     *
     * @param release gives the channel back
     */
    SftpInput(InputStream in, Runnable release) {
        super(in);
        this.release = release;
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw Interrupts.or(e, () -> e);
        }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            return length == 0 ? 0 : super.read(bytes, offset, length);
        } catch (IOException e) {
            throw Interrupts.or(e, () -> e);
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            super.close();
            release.run();
        }
    }
}
