package dev.strongroom.formats.sidecar;

import dev.strongroom.formats.item.ItemKind;
import java.time.Instant;
import java.util.Collection;

/**
 * {@code entity.json} in an entity's directory.
 *
 * @param v schema version: 1, or 2 when there is more than mail, or 3 with drives, which an older program would leave out
 * @param service the service's name as in the API, e.g. {@code IMAP}
 * @param address the mailbox's user name or address at its provider
 * @param run the entity's run number, counted from 1
 * @param asOf when the run that wrote this began
 * @param outcome SUCCESS or PARTIAL
 */
public record EntityFile(int v, String id, String service, String name, String address, int run, Instant asOf,
        String outcome) {
    /** The newest schema version that this program writes. */
    public static final int VERSION = 3;

    /** The version of an entity's file: one with mail alone is written as the first version wrote it. */
    public static int version(Collection<ItemKind> kinds) {
        if (kinds.contains(ItemKind.FILE)) {
            return VERSION;
        }
        return kinds.stream().allMatch(kind -> kind == ItemKind.MAIL) ? 1 : 2;
    }
}
