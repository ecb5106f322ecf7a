package dev.strongroom.formats.line;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Walks through the lines of a vCard or a calendar. Each value comes as a stream, so that no attachment lies in memory as a
 * whole. Takes any bytes; what is no content line is passed over.
 */
public final class LineWalk {
    private static final int LONGEST_NAME = 16 * 1024;

    private LineWalk() {}

    /** Takes lines. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes the next one.
         *
         * @param property without its value
         * @param value unfolded, as it stands there; of use until this returns, and need not be read
         */
        void line(ContentLine property, InputStream value) throws IOException;
    }

    /** Walks to the end; the stream stays open. */
    public static void walk(InputStream in, Visitor visitor) throws IOException {
        Value value = new Value(new BufferedInputStream(in));
        while (value.begin()) {
            Optional<ContentLine> property = ContentLine.parse(name(value));
            if (property.isPresent()) {
                visitor.line(property.get(), value);
            }
        }
    }

    /** Up to and with the colon before the value. */
    private static String name(Value line) throws IOException {
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        boolean quoted = false;
        for (int b = line.read(); b >= 0 && name.size() < LONGEST_NAME; b = line.read()) {
            name.write(b);
            quoted ^= b == '"';
            if (b == ':' && !quoted) {
                break;
            }
        }
        return name.toString(StandardCharsets.UTF_8);
    }

    /** One line after the other, without what folds it. */
    private static final class Value extends InputStream {
        private final BufferedInputStream in;
        private boolean ended = true;

        Value(BufferedInputStream in) {
            this.in = in;
        }

        /** Goes on to the next line; false when there is none. */
        boolean begin() throws IOException {
            while (!ended) {
                read();
            }
            ended = !more();
            return !ended;
        }

        private boolean more() throws IOException {
            in.mark(1);
            int next = in.read();
            in.reset();
            return next >= 0;
        }

        @Override
        public int read() throws IOException {
            while (!ended) {
                int b = in.read();
                if (b < 0 || (b == '\n' && !folded())) {
                    ended = true;
                } else if (b != '\n' && b != '\r') {
                    return b;
                }
            }
            return -1;
        }

        private boolean folded() throws IOException {
            in.mark(1);
            int next = in.read();
            if (next == ' ' || next == '\t') {
                return true;
            }
            if (next >= 0) {
                in.reset();
            }
            return false;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = 0;
            while (count < length) {
                int b = read();
                if (b < 0) {
                    break;
                }
                buffer[offset + count] = (byte) b;
                count++;
            }
            return count == 0 && length > 0 ? -1 : count;
        }
    }
}
