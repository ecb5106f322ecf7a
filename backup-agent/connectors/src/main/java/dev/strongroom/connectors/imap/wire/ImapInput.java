package dev.strongroom.connectors.imap.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.ResponseInputStream;

/**
 * Reads answers from a connection. Takes the place of Angus' own class, which would take literals of any size into
 * memory: here a literal over 1 MiB stays in the connection, its place in the answer is taken by an empty string, and
 * {@link #readLiteral} gives its bytes as they are wanted. One thread.
 */
final class ImapInput extends ResponseInputStream {
    /** Literals up to this size are part of the answer. */
    static final int LARGEST_IN_MEMORY = 1024 * 1024;

    /** No sane answer is longer without its large literal: a line with the UIDs of millions of messages. */
    private static final int LONGEST_ANSWER = 64 * 1024 * 1024;
    private static final byte[] STAND_IN = {'"', '"', ')', '\r', '\n'};
    private static final int SLACK = 512;

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;
    /** Bytes of the literal that are still in the connection; -1 when there is none. */
    private long literal = -1;

    ImapInput(InputStream in) {
        super(in);
        this.in = in;
    }

    @Override
    public ByteArray readResponse() throws IOException {
        return readAnswer();
    }

    @Override
    public ByteArray readResponse(ByteArray ignored) throws IOException {
        return readAnswer();
    }

    @Override
    public int available() throws IOException {
        return end - at + in.available();
    }

    /** How many bytes of a large literal wait to be read; -1 when there is none. */
    long literal() {
        return literal;
    }

    /** Reads bytes of the large literal. Its end is not told: the caller counts. */
    int readLiteral(byte[] bytes, int offset, int length) throws IOException {
        int most = (int) Math.min(length, literal);
        int count = at < end || most < buffer.length ? fromBuffer(bytes, offset, most) : in.read(bytes, offset, most);
        if (count < 0) {
            throw new EOFException("The connection ended");
        }
        literal -= count;
        return count;
    }

    /** Reads the rest of the answer behind a large literal that was read whole; fails when it makes no sense. */
    void endLiteral() throws IOException {
        if (literal != 0) {
            throw new IllegalStateException(literal + " bytes of the literal were not read");
        }
        literal = -1;
        ByteArray rest = readAnswer();
        byte last = rest.getCount() < 3 ? 0 : rest.getBytes()[rest.getCount() - 3];
        if (last != ')' || literal >= 0) {
            throw new NonsenseException("The answer goes on behind the literal");
        }
    }

    private ByteArray readAnswer() throws IOException {
        if (literal >= 0) {
            throw new IllegalStateException("A literal waits to be read");
        }
        byte[] answer = new byte[SLACK];
        int length = 0;
        while (true) {
            do {
                int lineFeed = lineFeed();
                int chunk = lineFeed - at;
                answer = withRoom(answer, length, chunk);
                System.arraycopy(buffer, at, answer, length, chunk);
                at = lineFeed;
                length += chunk;
            } while (length < 2 || answer[length - 1] != '\n' || answer[length - 2] != '\r');
            long size = LiteralMark.sizeAt(answer, length);
            if (size < 0) {
                return new ByteArray(answer, 0, length);
            }
            if (size > LARGEST_IN_MEMORY) {
                literal = size;
                length = LiteralMark.startAt(answer, length);
                answer = withRoom(answer, length, STAND_IN.length);
                System.arraycopy(STAND_IN, 0, answer, length, STAND_IN.length);
                return new ByteArray(answer, 0, length + STAND_IN.length);
            }
            answer = withRoom(answer, length, (int) size);
            readFully(answer, length, (int) size);
            length += (int) size;
        }
    }

    /** Behind the next line feed in the buffer, or its end when there is none; fills the buffer when it is empty. */
    private int lineFeed() throws IOException {
        fill();
        for (int i = at; i < end; i++) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
        }
        return end;
    }

    private void fill() throws IOException {
        if (at == end) {
            int count = in.read(buffer, 0, buffer.length);
            if (count < 0) {
                throw new EOFException("The connection ended");
            }
            at = 0;
            end = count;
        }
    }

    private int fromBuffer(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        fill();
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, bytes, offset, count);
        at += count;
        return count;
    }

    private void readFully(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int left = length - done;
            int count = at < end || left < buffer.length
                    ? fromBuffer(bytes, offset + done, left)
                    : in.read(bytes, offset + done, left);
            if (count < 0) {
                throw new EOFException("The connection ended");
            }
            done += count;
        }
    }

    private static byte[] withRoom(byte[] answer, int length, int more) throws IOException {
        if (length + more <= answer.length) {
            return answer;
        }
        if (length + more > LONGEST_ANSWER) {
            throw new NonsenseException("The answer has no end");
        }
        // A literal's size is known, so that its answer fits exactly; lines grow by doubling.
        int room = more > length ? length + more + SLACK : 2 * answer.length;
        return Arrays.copyOf(answer, Math.max(room, length + more));
    }
}
