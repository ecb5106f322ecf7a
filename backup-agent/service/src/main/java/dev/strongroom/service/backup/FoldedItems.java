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
    private boolean any;

    FoldedItems(ItemListener catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void added(StoredItem item) {
        any = true;
        added.add(item.id());
        catalogue.added(item);
    }

    @Override
    public void removed(StoredItem item) {
        any = true;
        removed.add(item.id());
        catalogue.removed(item);
    }

    @Override
    public void stateChanged(ItemId id, ItemState state) {
        any = true;
        catalogue.stateChanged(id, state);
    }

    /** Whether the directory is another one now. */
    boolean any() {
        return any;
    }

    List<ItemId> added() {
        return added;
    }

    List<ItemId> removed() {
        return removed;
    }
}
