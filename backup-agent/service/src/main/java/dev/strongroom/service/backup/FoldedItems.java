package dev.strongroom.service.backup;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.service.layout.ItemListener;
import dev.strongroom.service.layout.StoredItem;
import java.util.ArrayList;
import java.util.List;

/** Notes which items a folder's directory has gained and lost, and passes it all on to the catalogue. */
final class FoldedItems implements ItemListener {
    private final ItemListener catalogue;
    private final List<ItemId> added = new ArrayList<>();
    private final List<ItemId> removed = new ArrayList<>();

    FoldedItems(ItemListener catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void added(StoredItem item) {
        added.add(item.id());
        catalogue.added(item);
    }

    @Override
    public void removed(StoredItem item) {
        removed.add(item.id());
        catalogue.removed(item);
    }

    @Override
    public void stateChanged(ItemId id, ItemState state) {
        catalogue.stateChanged(id, state);
    }

    List<ItemId> added() {
        return added;
    }

    List<ItemId> removed() {
        return removed;
    }
}
