package dev.strongroom.formats.mime;

import dev.strongroom.formats.mime.LineStart.Delimiter;

/**
 * Finds in one pass over a message where the bodies of its parts begin and end (RFC 5322, 2045, 2046), how many
 * attachments it has, and its envelope.
 *
 * <p>Cuts lie at the first byte of a leaf part's body and after its last one, before the line end that belongs to the
 * boundary, so that the same attachment in two messages is the same run of bytes. Bodies under 16 KiB are not cut out.
 *
 * <p>Takes any bytes and never throws: what is not mail is a body without parts. Time is linear and memory constant,
 * some 300 KB at the most. {@link #settled} lags behind what was accepted by at most 18 KiB. Not thread-safe; one object
 * for one message.
 */
public final class PartBoundaries {
    private static final int MESSAGE_HEADER_LIMIT = 256 * 1024;
    private static final int PART_HEADER_LIMIT = 32 * 1024;

    private final OpenParts parts = new OpenParts();
    private final LeafCuts cuts = new LeafCuts();
    private final AttachmentCount attachments = new AttachmentCount();
    private final LineStart line = new LineStart();
    private final HeaderBlock messageHeader = new HeaderBlock(MESSAGE_HEADER_LIMIT);
    private final HeaderBlock partHeader = new HeaderBlock(PART_HEADER_LIMIT);

    private State state = State.HEADER;
    private HeaderBlock header = messageHeader;
    private long position;
    /** Where the line in {@link #line} starts, in the message and in {@link #header}. */
    private long lineOffset;
    private int lineInHeader;
    private boolean lineGoesOn;
    private long bodyStart;
    /** Where the body ends if {@link #line} turns out to be its boundary. */
    private long bodyEnd;
    /** The two bytes before {@link #position} in a body. */
    private byte last;
    private byte lastButOne;

    private enum State {
        /** Lines of a header block. */
        HEADER,
        /** A body, a preamble or an epilogue: looking for a line that starts with two dashes. */
        BODY,
        /** Such a line, until it is whole. */
        DASHES,
        /** No multipart is open: nothing more to find. */
        REST
    }

    /** Takes the message's next bytes. */
    public void accept(byte[] buffer, int offset, int length) {
        int at = offset;
        int to = offset + length;
        while (at < to) {
            at = switch (state) {
                case HEADER -> header(buffer, at, to);
                case BODY -> body(buffer, at, to);
                case DASHES -> dashes(buffer, at, to);
                case REST -> advance(at, to);
            };
        }
        cuts.reaches(certain());
    }

    /** The message has no more bytes: all cuts are settled. */
    public void end() {
        if (state == State.HEADER && lineGoesOn) {
            headerLine();
        }
        if (state == State.HEADER) {
            headerEnds(position, true);
        } else if (state == State.DASHES) {
            dashesLine();
        }
        cuts.fileEnds(position);
        state = State.REST;
    }

    /** The next cut as an offset from the message's start, ascending; -1 when none is known at present. */
    public long nextCut() {
        return cuts.next();
    }

    /** No cut that {@link #nextCut} did not answer yet lies below this offset. */
    public long settled() {
        return cuts.settled(certain());
    }

    /** The message's envelope; complete after {@link #end}. */
    public Envelope envelope() {
        return EnvelopeReader.read(messageHeader.fields(), attachments.count());
    }

    /** What comes at or after this offset can still be a cut, nothing before. */
    private long certain() {
        return switch (state) {
            case HEADER -> lineGoesOn && line.room() > 0 ? lineOffset : position;
            case BODY -> Math.max(bodyStart, position - 2);
            case DASHES -> bodyEnd;
            case REST -> position;
        };
    }

    private int advance(int at, int to) {
        position += to - at;
        return to;
    }

    private void startLine() {
        line.clear();
        lineOffset = position;
        lineInHeader = header.length();
    }

    private int header(byte[] buffer, int at, int to) {
        boolean lineStart = !lineGoesOn;
        if (lineStart) {
            startLine();
        }
        int lineFeed = ByteSearch.indexOf((byte) '\n', buffer, at, to);
        int end = lineFeed < 0 ? to : lineFeed + 1;
        line.append(buffer, at, end);
        header.append(buffer, at, end, lineStart);
        lineGoesOn = lineFeed < 0;
        advance(at, end);
        if (!lineGoesOn) {
            headerLine();
        } else if (line.room() == 0 && !line.looksLikeField()) {
            headerEndsWithoutBlankLine();
            last = 0;
        }
        return end;
    }

    private void headerLine() {
        if (line.textLength() == 0) {
            headerEnds(position, true);
            return;
        }
        Delimiter delimiter = line.startsWithDashes() ? parts.leaveAt(line) : Delimiter.NONE;
        if (delimiter != Delimiter.NONE) {
            header.truncate(lineInHeader);
            if (PartKind.of(header.fields()) instanceof PartKind.Leaf(boolean attachment)) {
                attachments.leaf(attachment);
            }
            delimiterFound(delimiter);
        } else if (!line.looksLikeField()) {
            headerEndsWithoutBlankLine();
            if (state == State.BODY && line.startsWithDashes()) {
                // It may delimit the multipart that this header has just opened.
                bodyEnd = lineOffset;
                dashesLine();
            }
        }
    }

    /** The line in {@link #line} is the body's first. */
    private void headerEndsWithoutBlankLine() {
        header.truncate(lineInHeader);
        headerEnds(lineOffset, false);
    }

    private void headerEnds(long bodyOffset, boolean blankLine) {
        lineGoesOn = false;
        switch (PartKind.of(header.fields())) {
            case PartKind.Multipart(String boundary) when !parts.full() -> {
                parts.open(boundary);
                enterBody(bodyOffset);
            }
            case PartKind.Message() when blankLine -> {
                attachments.message(parts.depth());
                enterPartHeader();
            }
            case PartKind kind -> {
                attachments.leaf(kind instanceof PartKind.Leaf(boolean attachment) && attachment);
                cuts.bodyStarts(bodyOffset);
                enterBody(bodyOffset);
            }
        }
    }

    private void enterPartHeader() {
        header = partHeader;
        header.clear();
        lineGoesOn = false;
        state = State.HEADER;
    }

    private void enterBody(long offset) {
        state = parts.isEmpty() ? State.REST : State.BODY;
        bodyStart = offset;
        last = '\n';
        lastButOne = line.beforeLineFeed();
    }

    private int body(byte[] buffer, int at, int to) {
        for (int i = ByteSearch.indexOf((byte) '-', buffer, at, to); i >= 0;) {
            byte before = i > at ? buffer[i - 1] : last;
            if (before == '\n' && (i + 1 == to || buffer[i + 1] == '-')) {
                byte beforeThat = i - 1 > at ? buffer[i - 2] : i > at ? last : lastButOne;
                advance(at, i);
                bodyEnd = Math.max(bodyStart, position - (beforeThat == '\r' ? 2 : 1));
                startLine();
                state = State.DASHES;
                return i;
            }
            i = ByteSearch.indexOf((byte) '-', buffer, i + 1, to);
        }
        lastButOne = to - at > 1 ? buffer[to - 2] : last;
        last = buffer[to - 1];
        return advance(at, to);
    }

    private int dashes(byte[] buffer, int at, int to) {
        int most = Math.min(to, at + line.room());
        int lineFeed = ByteSearch.indexOf((byte) '\n', buffer, at, most);
        int end = lineFeed < 0 ? most : lineFeed + 1;
        line.append(buffer, at, end);
        advance(at, end);
        if (lineFeed >= 0) {
            dashesLine();
        } else if (line.room() == 0 || !line.startsWithDashes()) {
            state = State.BODY;
            last = buffer[end - 1];
            lastButOne = 0;
        }
        return end;
    }

    private void dashesLine() {
        Delimiter delimiter = parts.leaveAt(line);
        if (delimiter == Delimiter.NONE) {
            state = State.BODY;
            last = '\n';
            lastButOne = line.beforeLineFeed();
        } else {
            cuts.bodyEnds(bodyEnd);
            delimiterFound(delimiter);
        }
    }

    private void delimiterFound(Delimiter delimiter) {
        attachments.delimiter(parts.depth());
        if (delimiter == Delimiter.OPENS) {
            enterPartHeader();
        } else {
            enterBody(position);
        }
    }
}
