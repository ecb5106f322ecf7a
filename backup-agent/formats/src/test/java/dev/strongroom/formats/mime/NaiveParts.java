package dev.strongroom.formats.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the cuts of a message that is wholly in memory, line by line and with no thought of speed: what
 * {@link PartBoundaries} is compared with.
 */
final class NaiveParts {
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();
    private final List<String> open = new ArrayList<>();
    private final List<Long> cuts = new ArrayList<>();
    private int line;

    private NaiveParts(byte[] message) {
        text = new String(message, StandardCharsets.ISO_8859_1);
        for (int at = 0; at < text.length(); at = endOfLine(at)) {
            lineStarts.add(at);
        }
    }

    static List<Long> cuts(byte[] message) {
        NaiveParts parts = new NaiveParts(message);
        parts.entity();
        return parts.cuts;
    }

    private int endOfLine(int from) {
        int lineFeed = text.indexOf('\n', from);
        return lineFeed < 0 ? text.length() : lineFeed + 1;
    }

    private boolean atEnd() {
        return line >= lineStarts.size();
    }

    private int offset() {
        return atEnd() ? text.length() : lineStarts.get(line);
    }

    private String current() {
        return text.substring(offset(), endOfLine(offset())).replaceAll("\r?\n\\z", "");
    }

    /** Which open multipart the current line delimits; -1 for none. */
    private int delimited() {
        String now = current();
        for (int i = open.size() - 1; i >= 0 && now.length() < 1_020; i--) {
            String rest = now.startsWith("--" + open.get(i)) ? now.substring(2 + open.get(i).length()) : "no";
            if (rest.matches("(--)?[ \t]*")) {
                return i;
            }
        }
        return -1;
    }

    /** Reads header and body; afterwards the current line is a delimiter of an open multipart, or the end. */
    private void entity() {
        StringBuilder header = new StringBuilder();
        boolean blankLine = false;
        while (!atEnd() && !blankLine && delimited() < 0) {
            String now = current();
            String start = now.substring(0, Math.min(now.length(), 1_024));
            if (!now.isEmpty() && start.indexOf(':') < 1 && start.charAt(0) != ' ' && start.charAt(0) != '\t') {
                break;
            }
            blankLine = now.isEmpty();
            header.append(now).append("\r\n");
            line++;
        }
        if (!atEnd() && !blankLine && delimited() >= 0) {
            return;
        }
        byte[] raw = header.toString().getBytes(StandardCharsets.ISO_8859_1);
        PartKind kind = PartKind.of(HeaderFields.of(raw, 0, raw.length));
        if (kind instanceof PartKind.Multipart(String boundary) && open.size() < 32) {
            multipart(boundary);
        } else if (kind instanceof PartKind.Message && blankLine) {
            entity();
        } else {
            leaf();
        }
    }

    private void leaf() {
        int start = offset();
        skipBody();
        if (atEnd()) {
            cut(start, text.length(), false);
            return;
        }
        int end = offset() - 1;
        if (end > 0 && text.charAt(end - 1) == '\r') {
            end--;
        }
        cut(start, Math.max(start, end), true);
    }

    private void cut(int start, int end, boolean followed) {
        if (end - start >= 16 * 1024) {
            if (start > 0) {
                cuts.add((long) start);
            }
            if (followed) {
                cuts.add((long) end);
            }
        }
    }

    private void skipBody() {
        while (!atEnd() && delimited() < 0) {
            line++;
        }
    }

    private void multipart(String boundary) {
        int level = open.size();
        open.add(boundary);
        skipBody();
        while (!atEnd() && delimited() == level) {
            boolean closes = current().startsWith("--" + boundary + "--");
            line++;
            if (closes) {
                break;
            }
            entity();
        }
        open.subList(level, open.size()).clear();
        skipBody();
    }
}
