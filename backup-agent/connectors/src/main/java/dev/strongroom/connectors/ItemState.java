package dev.strongroom.connectors;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of an item can change without its content.
 *
 * @param flags system flags and keywords as the source spells them, without {@code \Recent}
 * @param properties short texts by their names, for what neither flags nor the content tell, e.g. {@code importance}; what
 *            is more than a word is JSON, which escapes control characters: none may be in here
 */
public record ItemState(SortedSet<String> flags, SortedMap<String, String> properties) {
    private static final SortedMap<String, String> NO_PROPERTIES = Collections.emptySortedMap();

    public ItemState {
        flags = Collections.unmodifiableSortedSet(new TreeSet<>(flags));
        properties = properties.isEmpty() ? NO_PROPERTIES : copy(properties);
    }

    /** Flags alone, as a provider of mail keeps them. */
    public ItemState(SortedSet<String> flags) {
        this(flags, NO_PROPERTIES);
    }

    /** No flag set. */
    public static final ItemState EMPTY = new ItemState(new TreeSet<>());

    private static SortedMap<String, String> copy(SortedMap<String, String> properties) {
        for (Map.Entry<String, String> property : properties.entrySet()) {
            if ((property.getKey() + property.getValue()).chars().anyMatch(c -> c < ' ')) {
                throw new IllegalArgumentException("A control character in the property " + property.getKey());
            }
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }
}
