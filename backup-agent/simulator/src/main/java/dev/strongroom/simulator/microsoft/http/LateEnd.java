package dev.strongroom.simulator.microsoft.http;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Keeps the last byte back until {@link #end}. Whoever has the last byte may ask again at once, so whatever the answer
 * holds must be given back before.
 */
final class LateEnd extends FilterOutputStream {
    private int kept = -1;

    LateEnd(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        end();
        kept = b & 0xff;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > 0) {
            end();
            out.write(bytes, offset, length - 1);
            kept = bytes[offset + length - 1] & 0xff;
        }
    }

    /** Lets the last byte go. */
    void end() throws IOException {
        if (kept >= 0) {
            out.write(kept);
            kept = -1;
        }
    }
}
