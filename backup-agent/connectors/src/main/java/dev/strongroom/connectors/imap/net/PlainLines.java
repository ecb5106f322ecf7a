package dev.strongroom.connectors.imap.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines before the connection is handed on: a proxy's answer, the greeting, STARTTLS. Reads byte by byte, so that nothing
 * which follows is swallowed.
 */
final class PlainLines {
    private static final int LONGEST = 8_192;

    private final InputStream in;
    private final OutputStream out;

    PlainLines(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** The next line without its end. */
    String read() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("The connection ended");
            }
            if (line.length() >= LONGEST) {
                throw new IOException("The answer has no end of line");
            }
            line.append((char) b);
        }
        return line.toString().stripTrailing();
    }

    void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
