package dev.strongroom.simulator.microsoft.mail;

import dev.strongroom.simulator.microsoft.http.Content;
import java.io.InputStream;

/** Bytes that don't compress, made while they are read, the same each time. */
record RandomContent(long seed, long length) implements Content {
    @Override
    public InputStream open() {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                return at < length ? value(at++) & 0xff : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int wanted) {
                if (at == length) {
                    return -1;
                }
                int count = (int) Math.min(wanted, length - at);
                for (int i = 0; i < count; i++) {
                    bytes[offset + i] = value(at++);
                }
                return count;
            }
        };
    }

    private byte value(long position) {
        long z = (seed + (position >>> 3)) * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        return (byte) (z >>> ((position & 7) * 8));
    }
}
