package dev.strongroom.connectors.microsoft.graph;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A mail folder as Graph lists it.
 *
 * @param items how many messages Graph counts in it; empty when it was not asked just now
 * @param search whether it shows messages that lie elsewhere
 */
public record FolderEntry(String id, Optional<String> parent, String name, OptionalLong items, boolean hidden,
        boolean search) {
    /** The same, to be remembered. */
    public FolderEntry withoutCount() {
        return new FolderEntry(id, parent, name, OptionalLong.empty(), hidden, search);
    }
}
