package dev.strongroom.connectors.microsoft.graph;

import java.util.List;
import java.util.Optional;

/**
 * One page of an enumeration. A page may be empty and yet not the last.
 *
 * @param next the link to the next page
 * @param delta on the last page, the link to what will have changed
 */
public record Page<T>(List<T> entries, Optional<String> next, Optional<String> delta) {
    public Page {
        entries = List.copyOf(entries);
    }
}
