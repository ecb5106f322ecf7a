package dev.strongroom.connectors;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What of an item can change without its content.
 *
 * @param flags system flags and keywords as the source spells them, without {@code \Recent}
 */
public record ItemState(SortedSet<String> flags) {
    public ItemState {
        flags = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(flags));
    }

    /** No flag set. */
    public static final ItemState EMPTY = new ItemState(new TreeSet<>());
}
