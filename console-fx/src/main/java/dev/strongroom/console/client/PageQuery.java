package dev.strongroom.console.client;

import java.util.Optional;

/**
 * Which part of a list.
 *
 * @param cursor from the page before; empty for the first
 * @param limit how many rows, 1 to 1000
 */
public record PageQuery(Optional<String> cursor, int limit) {
    /** How many rows a page of a long list has. */
    public static final int ROWS = 100;

    /** The first rows of a list. */
    public static PageQuery first() {
        return new PageQuery(Optional.empty(), ROWS);
    }

    /** As much as one page may hold. */
    public static PageQuery whole() {
        return new PageQuery(Optional.empty(), 1000);
    }

    /** The rows that follow the cursor. */
    public static PageQuery after(String cursor) {
        return new PageQuery(Optional.of(cursor), ROWS);
    }
}
