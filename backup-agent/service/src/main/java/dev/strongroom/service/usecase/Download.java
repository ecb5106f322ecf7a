package dev.strongroom.service.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

/**
 * A file to be streamed to the caller.
 *
 * @param size in bytes, when it is known
 */
public record Download(String fileName, String mediaType, OptionalLong size, Body body) {
    /** Writes the file. */
    @FunctionalInterface
    public interface Body {
        /** Writes all of it; does not close {@code out}. */
        void writeTo(OutputStream out) throws IOException;
    }
}
