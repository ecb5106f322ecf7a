package dev.strongroom.connectors;

import dev.strongroom.formats.item.EntryType;
import java.time.Instant;

/**
 * What an item of a drive is, and where it lies.
 *
 * @param parent the item that it lies in; of the root its own id
 * @param name as its folder shows it; of a version its number
 * @param created when it was made
 * @param author who changed it last, for people
 * @param hash of its bytes as the provider tells it, which names the content; empty when it tells none
 */
public record DriveEntry(EntryType type, ItemId parent, String name, Instant created, String author, String hash) {
    public DriveEntry {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("An item of a drive has a name");
        }
    }
}
