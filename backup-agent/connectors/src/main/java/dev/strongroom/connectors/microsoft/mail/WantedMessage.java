package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.connectors.microsoft.graph.MessageEntry;
import dev.strongroom.connectors.microsoft.item.Wanted;
import java.util.Optional;

/**
 * A message that is to be fetched.
 *
 * @param graphId Graph's own id of it
 * @param id as the vault knows it
 */
record WantedMessage(String graphId, ItemId id, MessageEntry.Properties message, Reason reason) implements Wanted {
    SourceItem item(long size) {
        return new SourceItem(id, Optional.of(graphId), size, message.received(), MessageState.of(message));
    }
}
