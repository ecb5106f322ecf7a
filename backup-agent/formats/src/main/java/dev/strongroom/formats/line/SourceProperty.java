package dev.strongroom.formats.line;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The property {@code X-STRONGROOM-SOURCE} of vCards and calendars: the item as its provider described it, as base64 of
 * JSON, so that a restore can write every field again. Other programs pass it over (RFC 5545, section 3.8.8.2).
 */
public final class SourceProperty {
    /** Its name. */
    public static final String NAME = "X-STRONGROOM-SOURCE";
    private static final int LONGEST = 32 << 20;

    private SourceProperty() {}

    /** Writes it. */
    public static LineWriter write(LineWriter lines, byte[] json) {
        return lines.bytes(NAME, json);
    }

    /** Reads the first one of a file; the stream stays open. Empty when there is none, or it is damaged. */
    public static Optional<byte[]> read(InputStream in) throws IOException {
        AtomicReference<Optional<byte[]>> found = new AtomicReference<>(Optional.empty());
        Unfolding lines = new Unfolding(line -> {
            if (line.startsWith(NAME + ":") && found.get().isEmpty()) {
                found.set(decoded(line.substring(NAME.length() + 1)));
            }
        }, LONGEST);
        byte[] buffer = new byte[1 << 16];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            lines.accept(buffer, 0, count);
        }
        lines.end();
        return found.get();
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
