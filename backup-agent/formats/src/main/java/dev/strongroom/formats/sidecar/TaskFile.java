package dev.strongroom.formats.sidecar;

import java.time.Instant;
import java.util.List;

/**
 * {@code strongroom.json} in a snapshot's root: which entities it holds and how current each of them is.
 *
 * @param v schema version, now 1
 * @param checkpoint true for a snapshot that a run in progress left; a later one replaces it
 */
public record TaskFile(int v, String accountId, String taskId, String service, String name, boolean checkpoint,
        List<EntityEntry> entities) {
    /** The schema version that this program writes. */
    public static final int VERSION = 1;

    /**
     * An entity of the snapshot.
     *
     * @param directory its directory in the root
     * @param outcome of its newest run, FAILED when an older subtree was carried forward
     * @param run the run that wrote its subtree
     * @param asOf when that run began
     */
    public record EntityEntry(String id, String name, String address, String directory, int run, Instant asOf,
            String outcome) {}

    public TaskFile {
        entities = List.copyOf(entities);
    }
}
