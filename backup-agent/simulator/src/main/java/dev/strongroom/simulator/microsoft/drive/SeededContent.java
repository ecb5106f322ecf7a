package dev.strongroom.simulator.microsoft.drive;

import dev.strongroom.simulator.microsoft.http.Content;
import java.io.InputStream;
import java.util.Random;

/** Bytes of a file of any size, made while they are read and the same each time; a part is skipped without making it. */
record SeededContent(long seed, long length) implements Content {
    private static final int BLOCK = 64 * 1024;
    private static final int BLOCKS = 64;
    private static final byte[][] POOL = pool();

    private static byte[][] pool() {
        Random random = new Random(4_711);
        byte[][] pool = new byte[BLOCKS][BLOCK];
        for (int i = 0; i < BLOCKS; i++) {
            random.nextBytes(pool[i]);
            // Half of what people keep is text, which compresses.
            for (int at = 0; i % 2 == 0 && at < BLOCK; at++) {
                pool[i][at] = (byte) ('a' + (pool[i][at] & 0x0f));
            }
        }
        return pool;
    }

    @Override
    public InputStream open() {
        return new InputStream() {
            private long at;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int wanted) {
                if (at == length) {
                    return -1;
                }
                int within = (int) (at % BLOCK);
                int count = (int) Math.min(Math.min(wanted, BLOCK - within), length - at);
                System.arraycopy(POOL[block(at / BLOCK)], within, bytes, offset, count);
                at += count;
                return count;
            }

            @Override
            public long skip(long count) {
                long skipped = Math.max(0, Math.min(count, length - at));
                at += skipped;
                return skipped;
            }
        };
    }

    private int block(long number) {
        long z = (seed * 0x9E3779B97F4A7C15L + number) * 0xBF58476D1CE4E5B9L;
        return (int) (((z ^ (z >>> 31)) >>> 3) & (BLOCKS - 1));
    }
}
