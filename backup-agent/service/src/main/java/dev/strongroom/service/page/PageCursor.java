package dev.strongroom.service.page;

import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.PageRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a list that is ordered by a key and, where keys are equal, by an id: the last row that was given. Opaque to
 * clients. It opens nothing: a list checks who asks whatever the cursor says.
 */
public record PageCursor(String key, String id) {
    private static final char SEPARATOR = '\n';
    private static final String FORM = "1";

    public PageCursor {
        if (id.indexOf(SEPARATOR) >= 0) {
            throw new IllegalArgumentException("An id has no line breaks");
        }
    }

    /** For a list that is ordered by a number or a time. */
    public static PageCursor of(long key, String id) {
        return new PageCursor(Long.toString(key), id);
    }

    /**
     * The place that a request goes on from; empty for the first page.
     *
     * @throws InvalidInputException when the cursor is none that {@link #encoded} made
     */
    public static Optional<PageCursor> of(PageRequest page) {
        return page.cursor().map(PageCursor::decoded);
    }

    private static PageCursor decoded(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int id = text.indexOf(SEPARATOR);
            int key = text.indexOf(SEPARATOR, id + 1);
            if (id < 0 || key < 0 || !text.substring(0, id).equals(FORM)) {
                throw unreadable();
            }
            return new PageCursor(text.substring(key + 1), text.substring(id + 1, key));
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static InvalidInputException unreadable() {
        return new InvalidInputException("cursor", "This place of the list can't be found. Start from its first page.");
    }

    /** As clients get it. */
    public String encoded() {
        String text = FORM + SEPARATOR + id + SEPARATOR + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The key as the number that it is. */
    public long number() {
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }
}
