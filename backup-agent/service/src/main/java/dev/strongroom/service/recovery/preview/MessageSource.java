package dev.strongroom.service.recovery.preview;

import java.io.IOException;
import java.io.InputStream;

/** A stored message, to be read from its beginning as often as needed. */
@FunctionalInterface
public interface MessageSource {
    /** The message's bytes; the caller closes them. */
    InputStream open() throws IOException;
}
