package dev.strongroom.model.recovery;

import java.util.Optional;

/**
 * A file opened for a look at it. At most one of text and picture is there; with none, {@code problem} says why.
 *
 * @param text as much of a text as the limit allows
 * @param truncated true when the text was longer
 * @param picture a PNG, JPEG, GIF or BMP in Base64
 * @param problem why there is nothing to see, and what to do
 */
public record FilePreview(FileView file, Optional<String> text, boolean truncated, Optional<String> picture,
        Optional<String> problem) {
    /** Without what the file holds. */
    @Override
    public String toString() {
        return "FilePreview[" + file.name() + "]";
    }
}
