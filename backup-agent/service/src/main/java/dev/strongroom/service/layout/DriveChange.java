package dev.strongroom.service.layout;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;

/** What becomes of one item of a drive. */
public sealed interface DriveChange {
    ItemId id();

    /** It is to be there, with this content. */
    record Put(StoredItem item) implements DriveChange {
        @Override
        public ItemId id() {
            return item.id();
        }
    }

    /**
     * Its name, its place, its times and its state are now these; its content stays.
     *
     * @param as the same item, whose content counts for nothing
     */
    record Describe(StoredItem as) implements DriveChange {
        @Override
        public ItemId id() {
            return as.id();
        }
    }

    /** Its state is now this. */
    record SetState(ItemId id, ItemState state) implements DriveChange {}

    /** It is to go, with all that lies in it. */
    record Remove(ItemId id) implements DriveChange {}
}
