package dev.strongroom.formats.item;

import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.formats.line.Unfolding;
import dev.strongroom.formats.mime.Envelope;

/** Reads a vCard or a calendar line by line; names no cuts. */
final class LineScan implements ItemScan {
    private final LineFields fields;
    private final Unfolding lines;
    private long seen;

    /** Takes what lists show out of lines. */
    interface LineFields {
        /** The next line. */
        void line(ContentLine line);

        /** What the lines told. */
        Envelope envelope();
    }

    LineScan(LineFields fields) {
        this.fields = fields;
        lines = new Unfolding(line -> ContentLine.parse(line).ifPresent(fields::line));
    }

    @Override
    public void accept(byte[] buffer, int offset, int length) {
        lines.accept(buffer, offset, length);
        seen += length;
    }

    @Override
    public void end() {
        lines.end();
        seen = Long.MAX_VALUE;
    }

    @Override
    public long nextCut() {
        return -1;
    }

    @Override
    public long settled() {
        return seen;
    }

    @Override
    public Envelope envelope() {
        return fields.envelope();
    }
}
