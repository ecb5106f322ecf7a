package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.connectors.microsoft.graph.MessageEntry;
import java.util.Optional;

/**
 * A message that is to be fetched.
 *
 * @param graphId Graph's own id of it
 * @param id as the vault knows it
 */
record WantedMessage(String graphId, ItemId id, MessageEntry.Properties message, Reason reason) {
    /** Why a message is fetched. */
    enum Reason {
        /** It is not in the newest restore point. */
        NEW,
        /** Graph says that something of it changed, and not what. */
        CHANGED
    }

    SourceItem item(long size) {
        return new SourceItem(id, Optional.of(graphId), size, message.received(), MessageState.of(message));
    }
}
