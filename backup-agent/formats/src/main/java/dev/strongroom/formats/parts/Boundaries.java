package dev.strongroom.formats.parts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The boundaries of the multiparts that are open, and which of them was met last (RFC 2046, section 5.1). One that
 * belongs to an outer part ends the inner ones too: senders forget to close them.
 */
final class Boundaries {
    private static final int NONE = -1;

    private final List<byte[]> open = new ArrayList<>();
    private int met = NONE;
    private boolean closing;

    void open(String boundary) {
        open.add(("--" + boundary).getBytes(StandardCharsets.ISO_8859_1));
    }

    void closeInnermost() {
        open.removeLast();
    }

    /** How many are open. */
    int depth() {
        return open.size();
    }

    /** Whether the line is one of the boundaries, which then is the one met. */
    boolean meets(LineInput line) {
        if (!line.atLineStart() || line.length() < 3 || line.at(0) != '-' || line.at(1) != '-') {
            return false;
        }
        for (int level = open.size() - 1; level >= 0; level--) {
            byte[] boundary = open.get(level);
            if (startsWith(line, boundary) && endsAfter(line, boundary.length)) {
                met = level;
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(LineInput line, byte[] boundary) {
        if (line.length() < boundary.length) {
            return false;
        }
        for (int i = 2; i < boundary.length; i++) {
            if (line.at(i) != (boundary[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsAfter(LineInput line, int from) {
        closing = from + 2 <= line.length() && line.at(from) == '-' && line.at(from + 1) == '-';
        for (int i = closing ? from + 2 : from; i < line.length(); i++) {
            if (line.at(i) != ' ' && line.at(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Whether any boundary was met and not yet taken. */
    boolean isMet() {
        return met != NONE;
    }

    /** Takes the boundary that begins another part of the multipart at this depth, if that was met. */
    boolean takeOpening(int depth) {
        return take(depth, false);
    }

    /** Takes the boundary that ends the multipart at this depth, if that was met. */
    boolean takeClosing(int depth) {
        return take(depth, true);
    }

    private boolean take(int depth, boolean end) {
        if (met != depth || closing != end) {
            return false;
        }
        met = NONE;
        return true;
    }
}
