package dev.strongroom.connectors;

import java.util.Optional;

/**
 * An item that the newest restore point holds, with its state as stored.
 *
 * @param providerId as in {@link SourceItem}
 */
public record KnownItem(ItemId id, Optional<String> providerId, ItemPrint print, ItemState state) {
    /** An item that its provider knows by a number. */
    public KnownItem(ItemId id, ItemPrint print, ItemState state) {
        this(id, Optional.empty(), print, state);
    }
}
