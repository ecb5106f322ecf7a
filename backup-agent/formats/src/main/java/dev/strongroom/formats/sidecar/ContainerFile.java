package dev.strongroom.formats.sidecar;

import dev.strongroom.formats.item.ItemKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code folder.json} in a container's directory: its true name and the cursor that covers what lies beside it.
 *
 * @param v schema version: 1, or 2 for what holds no mail, which an older program would take for mail, or 3 for a drive
 * @param id the provider's name for the container
 * @param cursor how far it was read, in the connector's own words; empty while it was read only in part
 * @param kind what its items are; not written for mail
 * @param ledger the ledger line of the run that wrote this file last
 */
public record ContainerFile(int v, String id, List<String> path, Optional<String> delimiter,
        Optional<String> specialUse, boolean subscribed, Set<String> attributes, Optional<String> cursor,
        ItemKind kind, LedgerRecord ledger) {
    /** The newest schema version that this program writes. */
    public static final int VERSION = 3;

    public ContainerFile {
        path = List.copyOf(path);
        attributes = Set.copyOf(attributes);
    }

    /** The version of a file: that of mail is written as the first version wrote it. */
    public static int version(ItemKind kind) {
        return switch (kind) {
            case MAIL -> 1;
            case CONTACT, EVENT, TASK -> 2;
            case FILE -> VERSION;
        };
    }
}
