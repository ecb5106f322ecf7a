package dev.strongroom.model.page;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list.
 *
 * @param items the rows of this page, in the order asked for
 * @param next the opaque cursor of the next page, empty on the last page
 * @param total the number of rows in the whole list as far as the agent knows it cheaply, else empty
 */
public record Page<T>(List<T> items, Optional<String> next, Optional<Long> total) {
    public Page {
        items = List.copyOf(items);
    }
}
