package dev.strongroom.connectors.microsoft.graph;

import java.util.Optional;

/**
 * A mail folder as Graph lists it.
 *
 * @param items how many messages Graph counts in it
 * @param search whether it shows messages that lie elsewhere
 */
public record FolderEntry(String id, Optional<String> parent, String name, long items, boolean hidden,
        boolean search) {}
