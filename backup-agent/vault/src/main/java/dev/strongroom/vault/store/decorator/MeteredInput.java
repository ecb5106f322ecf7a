package dev.strongroom.vault.store.decorator;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how many bytes are read, as they are. */
final class MeteredInput extends FilterInputStream {
    /** Is told of bytes that were read. */
    interface Meter {
        void read(long bytes) throws IOException;
    }

    private final Meter meter;

    MeteredInput(InputStream in, Meter meter) {
        super(in);
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            meter.read(1);
        }
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
            meter.read(count);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        meter.read(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
