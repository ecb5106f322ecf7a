package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ItemId;

/** An item that is to be fetched. */
public interface Wanted {
    /** Graph's own id of it. */
    String graphId();

    /** As the vault knows it. */
    ItemId id();

    /** Why it is fetched. */
    Reason reason();

    /** Why an item is fetched. */
    enum Reason {
        /** It is not in the newest restore point. */
        NEW,
        /** Graph says that something of it changed, and not what. */
        CHANGED
    }
}
