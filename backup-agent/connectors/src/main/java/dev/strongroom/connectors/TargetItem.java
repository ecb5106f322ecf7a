package dev.strongroom.connectors;

import java.util.Optional;

/**
 * An item that a restore's target holds already.
 *
 * @param print its size is -1 where nobody can tell how many bytes the item has
 * @param providerId as in {@link SourceItem}; the ids of a target that tells it come in no order
 */
public record TargetItem(ItemId id, Optional<String> providerId, ItemPrint print, ItemState state) {
    /** An item that its provider knows by a number, which is higher than those of the items before it. */
    public TargetItem(ItemId id, ItemPrint print, ItemState state) {
        this(id, Optional.empty(), print, state);
    }
}
