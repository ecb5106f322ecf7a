package dev.strongroom.simulator.microsoft.drive;

import dev.strongroom.simulator.microsoft.http.Content;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/** How many bytes of content a second all downloads together may carry. Thread-safe. */
public final class Bandwidth {
    private static final long BURST_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final long bytesPerSecond;
    private long free = System.nanoTime();

    /** @param bytesPerSecond 0 for as many as go */
    public Bandwidth(long bytesPerSecond) {
        this.bytesPerSecond = bytesPerSecond;
    }

    /** The same content, read no faster than that. */
    Content paced(Content content) {
        if (bytesPerSecond == 0) {
            return content;
        }
        return new Content() {
            @Override
            public long length() {
                return content.length();
            }

            @Override
            public InputStream open() {
                return new Paced(content.open());
            }
        };
    }

    private void take(long bytes) throws IOException {
        long wait;
        synchronized (this) {
            long now = System.nanoTime();
            free = Math.max(free, now - BURST_NANOS) + bytes * TimeUnit.SECONDS.toNanos(1) / bytesPerSecond;
            wait = free - now;
        }
        if (wait > 0) {
            try {
                TimeUnit.NANOSECONDS.sleep(wait);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("The simulator ends", e);
            }
        }
    }

    private final class Paced extends FilterInputStream {
        Paced(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                take(count);
            }
            return count;
        }
    }
}
