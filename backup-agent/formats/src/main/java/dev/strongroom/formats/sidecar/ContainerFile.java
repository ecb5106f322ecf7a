package dev.strongroom.formats.sidecar;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code folder.json} in a container's directory: its true name and the cursor that covers what lies beside it.
 *
 * @param v schema version, now 1
 * @param id the provider's name for the container
 * @param cursor how far it was read, in the connector's own words; empty while it was read only in part
 * @param ledger the ledger line of the run that wrote this file last
 */
public record ContainerFile(int v, String id, List<String> path, Optional<String> delimiter,
        Optional<String> specialUse, boolean subscribed, Set<String> attributes, Optional<String> cursor,
        LedgerRecord ledger) {
    /** The schema version that this program writes. */
    public static final int VERSION = 1;

    public ContainerFile {
        path = List.copyOf(path);
        attributes = Set.copyOf(attributes);
    }
}
