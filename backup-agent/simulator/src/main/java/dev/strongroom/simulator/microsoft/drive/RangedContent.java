package dev.strongroom.simulator.microsoft.drive;

import dev.strongroom.simulator.microsoft.http.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Some bytes of others (RFC 9110, section 14). */
record RangedContent(Content whole, long first, long length) implements Content {
    @Override
    public InputStream open() {
        InputStream in = whole.open();
        try {
            in.skipNBytes(first);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new InputStream() {
            private long left = length;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int wanted) throws IOException {
                if (left == 0) {
                    return -1;
                }
                int count = in.read(bytes, offset, (int) Math.min(wanted, left));
                left -= Math.max(0, count);
                return count;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }
}
