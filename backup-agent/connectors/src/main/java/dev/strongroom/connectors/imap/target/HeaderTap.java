package dev.strongroom.connectors.imap.target;

import dev.strongroom.formats.mime.EnvelopeReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Remembers the beginning of a message that goes by, to know its Message-ID. */
final class HeaderTap extends FilterInputStream {
    private static final int MOST = 64 * 1024;

    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

    HeaderTap(InputStream in) {
        super(in);
    }

    /** The Message-ID header, or an empty string. */
    String messageId() {
        return EnvelopeReader.read(beginning.toByteArray()).messageId();
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0 && beginning.size() < MOST) {
            beginning.write(b);
        }
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0 && beginning.size() < MOST) {
            beginning.write(bytes, offset, Math.min(count, MOST - beginning.size()));
        }
        return count;
    }
}
