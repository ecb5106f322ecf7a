package dev.strongroom.vault.bench;

import dev.strongroom.vault.blob.CutPoints;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/** Cuts the messages of build/bench/gen_maildir.py around attachments, as a real MIME parser would. */
final class GeneratedMailCuts implements CutPoints {
    private static final byte[] BOUNDARY = "\r\n--mix\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "\r\n--mix".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BLANK_LINE = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LEAST = 16 << 10;

    private final Queue<Long> cuts = new ArrayDeque<>();

    @Override
    public void accept(byte[] bytes, int offset, int length) {
        int end = offset + length;
        int boundary = find(BOUNDARY, bytes, offset, end);
        while (boundary >= 0) {
            int part = find(BLANK_LINE, bytes, boundary + CLOSE.length, end);
            int next = part < 0 ? -1 : find(CLOSE, bytes, part, end);
            if (next >= 0 && next - part > LEAST) {
                cuts.add((long) part + BLANK_LINE.length - offset);
                cuts.add((long) next - offset);
            }
            boundary = next < 0 ? -1 : find(BOUNDARY, bytes, next, end);
        }
    }

    /** Steps over as many bytes as the pattern has wherever the byte there does not occur in it. */
    private static int find(byte[] what, byte[] bytes, int from, int end) {
        int last = what.length - 1;
        int i = from + last;
        while (i < end) {
            byte b = bytes[i];
            if (b == what[last] && matches(what, bytes, i - last)) {
                return i - last;
            }
            i += isIn(what, b) ? 1 : what.length;
        }
        return -1;
    }

    private static boolean isIn(byte[] what, byte b) {
        for (byte each : what) {
            if (each == b) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] what, byte[] bytes, int at) {
        for (int i = 0; i < what.length; i++) {
            if (bytes[at + i] != what[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void end() {
        // All cuts were found at once, since the bench gives whole messages.
    }

    @Override
    public long nextCut() {
        Long cut = cuts.poll();
        return cut == null ? -1 : cut;
    }

    @Override
    public long settled() {
        return Long.MAX_VALUE;
    }
}
