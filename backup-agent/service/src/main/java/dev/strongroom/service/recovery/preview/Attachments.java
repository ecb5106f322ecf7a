package dev.strongroom.service.recovery.preview;

import dev.strongroom.formats.parts.HeaderBlock;
import dev.strongroom.formats.parts.Part;
import dev.strongroom.formats.parts.PartVisitor;
import dev.strongroom.formats.parts.PartWalk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Finds and decodes single attachments. */
public final class Attachments {
    private Attachments() {}

    /** Describes an attachment; empty when the message has none at that place. */
    public static Optional<AttachedFile> find(MessageSource message, int index) throws IOException {
        One one = new One(index, OutputStream.nullOutputStream());
        try (InputStream in = message.open()) {
            PartWalk.walk(in, one);
        }
        return one.found;
    }

    /**
     * Writes an attachment, decoded, as it is read.
     *
     * @return whether the message has one at that place
     */
    public static boolean write(MessageSource message, int index, OutputStream out) throws IOException {
        One one = new One(index, out);
        try (InputStream in = message.open()) {
            PartWalk.walk(in, one);
        }
        return one.found.isPresent();
    }

    private static final class One implements PartVisitor {
        private final int wanted;
        private final OutputStream out;
        private int index;
        private Optional<AttachedFile> found = Optional.empty();

        One(int wanted, OutputStream out) {
            this.wanted = wanted;
            this.out = out;
        }

        @Override
        public void header(HeaderBlock header) {
            // An attachment is described by its own header.
        }

        @Override
        public void part(Part part, InputStream body) throws IOException {
            if (part.role() == Part.Role.ATTACHMENT && index++ == wanted) {
                found = Optional.of(AttachmentCopy.copy(part, wanted, body, out));
            }
        }
    }
}
