package dev.strongroom.service.layout;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;

/** Is told how one version of a folder differs from another: what was really written, or found by comparing trees. */
public interface ItemListener {
    /** The item is there now. */
    void added(StoredItem item);

    /** The item of this id and file is gone; another one with its id may be told of before or after. */
    void removed(StoredItem item);

    /** The item has this state now. */
    void stateChanged(ItemId id, ItemState state);
}
