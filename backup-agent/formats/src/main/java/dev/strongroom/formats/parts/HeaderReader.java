package dev.strongroom.formats.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a header (RFC 5322, section 2.2) up to the blank line. A line that is no field ends it too and is left to the
 * body; what is beyond the limits is skipped.
 */
public final class HeaderReader {
    private static final int FIELD_LIMIT = 1 << 20;
    private static final int BLOCK_LIMIT = 4 << 20;

    private final LineInput lines;
    private final Boundaries boundaries;
    private final List<HeaderField> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private int kept;

    private HeaderReader(LineInput lines, Boundaries boundaries) {
        this.lines = lines;
        this.boundaries = boundaries;
    }

    /** Reads the header at the beginning of a message. */
    public static HeaderBlock read(byte[] beginning) {
        try {
            return read(new LineInput(new ByteArrayInputStream(beginning)), new Boundaries());
        } catch (IOException e) {
            throw new IllegalStateException("Reading memory failed", e);
        }
    }

    /** Reads a header; a boundary that ends it is noted in {@code boundaries}. */
    static HeaderBlock read(LineInput lines, Boundaries boundaries) throws IOException {
        return new HeaderReader(lines, boundaries).block();
    }

    private HeaderBlock block() throws IOException {
        boolean first = true;
        while (lines.next() && !boundaries.meets(lines)) {
            boolean blank = lines.atLineStart() && lines.length() == 0;
            boolean mailboxLine = first && lines.octets(6).matches(">?From .*");
            if (blank) {
                break;
            } else if (!lines.atLineStart() || (startsWithSpace() && !field.isEmpty())) {
                append();
            } else if (isField()) {
                finish();
                append();
            } else if (!mailboxLine) {
                lines.pushBack();
                break;
            }
            first = false;
        }
        finish();
        return new HeaderBlock(fields);
    }

    private boolean startsWithSpace() {
        return lines.at(0) == ' ' || lines.at(0) == '\t';
    }

    /** Whether the line begins with a name and a colon. */
    private boolean isField() {
        for (int i = 0; i < lines.length(); i++) {
            int octet = lines.at(i);
            if (octet == ':') {
                return i > 0;
            }
            if ((octet < 33 && (octet != ' ' || i == 0)) || octet > 126) {
                return false;
            }
        }
        return false;
    }

    private void append() {
        field.append(lines.octets(Math.max(0, FIELD_LIMIT - field.length())));
    }

    private void finish() {
        int colon = field.indexOf(":");
        if (colon > 0 && kept < BLOCK_LIMIT) {
            String name = field.substring(0, colon).strip();
            if (!name.contains(" ")) {
                fields.add(new HeaderField(name, field.substring(colon + 1).strip()));
                kept += field.length();
            }
        }
        field.setLength(0);
    }
}
