package dev.strongroom.service.rest.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Remembers whether anything was written. */
final class BegunOutputStream extends FilterOutputStream {
    private boolean begun;

    BegunOutputStream(OutputStream out) {
        super(out);
    }

    boolean hasBegun() {
        return begun;
    }

    @Override
    public void write(int value) throws IOException {
        begun = true;
        out.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        begun = true;
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        // The stream is the server's own.
        flush();
    }
}
