package dev.strongroom.formats.sidecar;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A line of {@code state.jsonl}: what of an item can change without its content.
 *
 * @param v schema version: 1, or 2 with properties, which an older program would lose
 * @param id as in {@link ItemLine}
 * @param flags system flags and keywords, sorted
 * @param properties texts by their names; not written when there are none
 */
public record StateLine(int v, String id, List<String> flags, SortedMap<String, String> properties) {
    /** The newest schema version that this program writes. */
    public static final int VERSION = 2;

    public StateLine {
        flags = List.copyOf(flags);
        properties = properties.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /** A line without properties. */
    public StateLine(int v, String id, List<String> flags) {
        this(v, id, flags, Collections.emptySortedMap());
    }

    /** The version of a line: what has no properties is written as the first version wrote it. */
    public static int version(Map<String, String> properties) {
        return properties.isEmpty() ? 1 : VERSION;
    }
}
