package dev.strongroom.connectors.microsoft.drive;

import dev.strongroom.connectors.DriveEntry;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.connectors.microsoft.item.Wanted;
import dev.strongroom.formats.item.EntryType;
import java.util.Optional;

/**
 * A file whose bytes are to be read.
 *
 * @param parent the item that it lies in
 */
record WantedFile(DriveItemJson item, ItemId id, ItemId parent, Reason reason) implements Wanted {
    @Override
    public String graphId() {
        return item.id();
    }

    SourceItem described(ItemState state) {
        return described(item, id, parent, state);
    }

    static SourceItem described(DriveItemJson item, ItemId id, ItemId parent, ItemState state) {
        return new SourceItem(id, Optional.of(item.id()), item.type() == EntryType.FILE ? item.size() : 0,
                item.modified(), state,
                Optional.of(
                        new DriveEntry(item.type(), parent, item.name(), item.created(), item.author(), item.hash())));
    }

    /** The same file as it is described now. */
    WantedFile as(DriveItemJson now) {
        return new WantedFile(now, id, parent, reason);
    }
}
