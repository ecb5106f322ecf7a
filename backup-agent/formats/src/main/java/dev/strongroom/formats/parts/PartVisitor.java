package dev.strongroom.formats.parts;

import java.io.IOException;
import java.io.InputStream;

/** Takes the parts of a message, one after the other. */
public interface PartVisitor {
    /** The message's own header; called first. */
    void header(HeaderBlock header) throws IOException;

    /** A part that holds no further parts, with its body, which need not be read to its end. */
    void part(Part part, InputStream body) throws IOException;
}
