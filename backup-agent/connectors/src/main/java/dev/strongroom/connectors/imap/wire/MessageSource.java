package dev.strongroom.connectors.imap.wire;

import java.io.IOException;
import java.io.InputStream;

/** Opens the bytes of a message that is to be written. */
@FunctionalInterface
public interface MessageSource {
    InputStream open() throws IOException;
}
