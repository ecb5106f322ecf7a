package dev.strongroom.formats.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Takes a message apart while it is read (RFC 2045, 2046). It never fails on what the message holds: a part that can't
 * be told apart is text. Attached messages are parts and not opened.
 */
public final class PartWalk {
    private static final int DEPTH_LIMIT = 50;
    private static final int TEXT_LIMIT = 1 << 20;
    private static final String PLAIN = "text/plain";

    private final LineInput lines;
    private final Boundaries boundaries = new Boundaries();
    private final PartVisitor visitor;

    private PartWalk(InputStream message, PartVisitor visitor) {
        lines = new LineInput(message);
        this.visitor = visitor;
    }

    /** Reads the message to its end and tells of every part, however many there are. */
    public static void walk(InputStream message, PartVisitor visitor) throws IOException {
        PartWalk walk = new PartWalk(message, visitor);
        HeaderBlock header = HeaderReader.read(walk.lines, walk.boundaries);
        visitor.header(header);
        walk.part(header, PLAIN);
    }

    private void part(HeaderBlock headers, String missingType) throws IOException {
        FieldValue type = headers.contentType(missingType);
        Optional<String> boundary = headers.boundary();
        if (type.isMultipart() && boundary.isPresent() && boundaries.depth() < DEPTH_LIMIT) {
            multipart(type, boundary.get());
        } else {
            PartBody body = new PartBody(lines, boundaries);
            visitor.part(new Part(headers, type.isMultipart() ? FieldValue.of(PLAIN) : type), body);
            body.drain();
        }
    }

    private void multipart(FieldValue type, String boundary) throws IOException {
        int depth = boundaries.depth();
        boundaries.open(boundary);
        PartBody preamble = new PartBody(lines, boundaries);
        byte[] text = preamble.readNBytes(TEXT_LIMIT);
        preamble.drain();
        boolean empty = true;
        String missingType = type.value().equals("multipart/digest") ? "message/rfc822" : PLAIN;
        while (boundaries.takeOpening(depth)) {
            part(HeaderReader.read(lines, boundaries), missingType);
            empty = false;
        }
        boolean closed = boundaries.takeClosing(depth);
        boundaries.closeInnermost();
        if (closed) {
            new PartBody(lines, boundaries).drain();
        }
        if (empty) {
            visitor.part(new Part(new HeaderBlock(List.of()), FieldValue.of(PLAIN)), new ByteArrayInputStream(text));
        }
    }
}
