package dev.strongroom.service.recovery.preview;

import dev.strongroom.formats.parts.PartWalk;
import java.io.IOException;
import java.io.InputStream;

/** Opens messages for reading. Thread-safe. */
public final class MessageReader {
    private final PreviewLimits limits;

    public MessageReader(PreviewLimits limits) {
        this.limits = limits;
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
