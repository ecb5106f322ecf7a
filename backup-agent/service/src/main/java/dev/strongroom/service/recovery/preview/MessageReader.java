package dev.strongroom.service.recovery.preview;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.formats.line.ContentLine;
import dev.strongroom.formats.line.Unfolding;
import dev.strongroom.formats.parts.PartWalk;
import java.io.IOException;
import java.io.InputStream;

/** Opens messages for reading. Thread-safe. */
public final class MessageReader {
    private static final int BUFFER = 8192;

    private final PreviewLimits limits;

    public MessageReader(PreviewLimits limits) {
        this.limits = limits;
    }

    /** Reads an item of any kind; see {@link #read(MessageSource)}. */
    public MessageContents read(ItemKind kind, MessageSource item) throws IOException {
        return switch (kind) {
            case MAIL, FILE -> read(item);
            case CONTACT, EVENT, TASK -> lines(item);
        };
    }

    private MessageContents lines(MessageSource item) throws IOException {
        LinePreview preview = new LinePreview(limits.text());
        Unfolding lines = new Unfolding(line -> ContentLine.parse(line).ifPresent(preview::line));
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = item.open()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                lines.accept(buffer, 0, count);
            }
        }
        lines.end();
        return preview.contents();
    }

    /**
     * Reads the message once, to its end, and keeps of it what the limits allow. Whatever the message holds, this fails
     * only when it can't be read.
     */
    public MessageContents read(MessageSource message) throws IOException {
        PreviewVisitor visitor = new PreviewVisitor(limits);
        try (InputStream in = message.open()) {
            PartWalk.walk(in, visitor);
        }
        return visitor.contents();
    }
}
