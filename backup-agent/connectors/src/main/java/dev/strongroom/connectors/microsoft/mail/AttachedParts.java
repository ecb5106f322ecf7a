package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.microsoft.graph.NewAttachment;
import dev.strongroom.formats.parts.HeaderBlock;
import dev.strongroom.formats.parts.Part;
import dev.strongroom.formats.parts.PartVisitor;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Gives the files of a message, one after the other, to whoever hangs them on the new one. */
final class AttachedParts implements PartVisitor {
    private final Taker taker;
    private int number;

    AttachedParts(Taker taker) {
        this.taker = taker;
    }

    /** Takes files. */
    @FunctionalInterface
    interface Taker {
        /**
         * Takes a file.
         *
         * @param number counted from 0, as in {@link MessageOutline#files}
         * @param content decoded
         */
        void take(int number, InputStream content) throws IOException;
    }

    @Override
    public void header(HeaderBlock header) {
        // The message is there already.
    }

    @Override
    public void part(Part part, InputStream body) throws IOException {
        if (part.role() == Part.Role.ATTACHMENT) {
            taker.take(number++, part.decoded(body));
        }
    }

    static NewAttachment describe(Part part, int number) {
        Optional<String> contentId = part.headers().contentId();
        boolean attached = part.headers().disposition().filter(d -> d.value().equals("attachment")).isPresent();
        String type = part.type().value();
        String name = part.givenName().orElse("attachment-" + (number + 1) + (part.isMessage() ? ".eml" : ""));
        return new NewAttachment(name, type, contentId.isPresent() && !attached, contentId);
    }
}
