package dev.strongroom.service.usecase;

import java.util.Optional;

/**
 * Which part of a list.
 *
 * @param cursor from the page before; empty for the first page
 * @param limit how many rows, 1 to 1000
 */
public record PageRequest(Optional<String> cursor, int limit) {
    /** The most rows of one page. */
    public static final int MOST_ROWS = 1000;

    public PageRequest {
        if (limit < 1 || limit > MOST_ROWS) {
            throw new InvalidInputException("limit", "Ask for 1 to " + MOST_ROWS + " rows.");
        }
    }
}
