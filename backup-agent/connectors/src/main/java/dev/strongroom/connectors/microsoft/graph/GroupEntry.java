package dev.strongroom.connectors.microsoft.graph;

import java.util.List;

/**
 * A group as a delta of the directory tells of it. Of the members only what changed is told.
 *
 * @param deleted then nothing else is told
 */
public record GroupEntry(String id, String name, String mail, boolean deleted, List<String> joined,
        List<String> left) {
    public GroupEntry {
        joined = List.copyOf(joined);
        left = List.copyOf(left);
    }
}
