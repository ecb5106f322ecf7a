package dev.strongroom.service.backup;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.service.layout.StoredItem;
import java.util.Optional;

/** What a source said of an item, before it is written into the folder's directory. */
sealed interface StagedChange {
    /** By which the vault knows the item until now. */
    ItemId id();

    /** The item is new, or known and has been read again; its content is in the vault. */
    record Added(StoredItem item) implements StagedChange {
        @Override
        public ItemId id() {
            return item.id();
        }
    }

    /**
     * The item of a drive has another name, place, times or state now.
     *
     * @param as the item without content
     */
    record Moved(StoredItem as) implements StagedChange {
        @Override
        public ItemId id() {
            return as.id();
        }
    }

    /** The item's state is now this. */
    record StateChanged(ItemId id, ItemState state) implements StagedChange {}

    /** The item has another id now, and the provider calls it so. */
    record Renumbered(ItemId id, ItemId to, Optional<String> providerId, ItemState state) implements StagedChange {}

    /** The item is gone. */
    record Vanished(ItemId id) implements StagedChange {}
}
