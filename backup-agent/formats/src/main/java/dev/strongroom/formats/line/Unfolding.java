package dev.strongroom.formats.line;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Joins folded lines as their bytes stream by. Of a long line only the beginning is kept: no text is that long, but an
 * attachment is. Takes any bytes. Not thread-safe.
 */
public final class Unfolding {
    private static final int LONGEST = 16 * 1024;

    private final Consumer<String> each;
    private final int longest;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean lineEnded;

    /** @param each takes every line without its end */
    public Unfolding(Consumer<String> each) {
        this(each, LONGEST);
    }

    /** @param longest how many bytes of a line are kept */
    Unfolding(Consumer<String> each, int longest) {
        this.each = each;
        this.longest = longest;
    }

    /** Takes the next bytes. */
    public void accept(byte[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            take(buffer[i]);
        }
    }

    private void take(byte b) {
        if (lineEnded) {
            lineEnded = false;
            if (b == ' ' || b == '\t') {
                return;
            }
            give();
        }
        if (b == '\n') {
            lineEnded = true;
        } else if (b != '\r' && line.size() < longest) {
            line.write(b);
        }
    }

    private void give() {
        if (line.size() > 0) {
            each.accept(line.toString(StandardCharsets.UTF_8));
            line.reset();
        }
    }

    /** There are no more bytes. */
    public void end() {
        give();
    }
}
