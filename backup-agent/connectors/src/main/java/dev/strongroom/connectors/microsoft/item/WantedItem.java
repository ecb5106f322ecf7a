package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ItemId;

/**
 * An item that is to be fetched.
 *
 * @param entry what the list told of it
 */
record WantedItem(ItemEntry entry, ItemId id, Reason reason) implements Wanted {
    @Override
    public String graphId() {
        return entry.id();
    }
}
