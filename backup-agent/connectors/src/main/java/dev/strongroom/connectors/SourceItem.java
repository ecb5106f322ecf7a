package dev.strongroom.connectors;

import java.time.Instant;
import java.util.Optional;

/**
 * An item as its source describes it, before its content is read.
 *
 * @param providerId the provider's own name for it, where that is a text; {@link ProviderIds} makes {@code id} of it
 * @param size in bytes as the source counts it; the content's own length decides
 * @param received INTERNALDATE for mail, when it begins for an event, when it was made for anything else
 */
public record SourceItem(ItemId id, Optional<String> providerId, long size, Instant received, ItemState state) {
    /** An item that its provider knows by a number. */
    public SourceItem(ItemId id, long size, Instant received, ItemState state) {
        this(id, Optional.empty(), size, received, state);
    }
}
