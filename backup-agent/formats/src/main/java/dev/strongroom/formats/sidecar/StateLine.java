package dev.strongroom.formats.sidecar;

import java.util.List;

/**
 * A line of {@code state.jsonl}: what of an item can change without its content.
 *
 * @param v schema version, now 1
 * @param id as in {@link ItemLine}
 * @param flags system flags and keywords, sorted
 */
public record StateLine(int v, String id, List<String> flags) {
    /** The schema version that this program writes. */
    public static final int VERSION = 1;

    public StateLine {
        flags = List.copyOf(flags);
    }
}
