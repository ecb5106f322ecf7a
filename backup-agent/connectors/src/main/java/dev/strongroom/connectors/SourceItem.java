package dev.strongroom.connectors;

import java.time.Instant;
import java.util.Optional;

/**
 * An item as its source describes it, before its content is read.
 *
 * @param providerId the provider's own name for it, where that is a text; {@link ProviderIds} makes {@code id} of it
 * @param size in bytes as the source counts it; the content's own length decides
 * @param received INTERNALDATE for mail, when it begins for an event, when a file's bytes were last written, when it was
 *            made for anything else
 * @param entry what it is in a drive; nothing for other kinds
 */
public record SourceItem(ItemId id, Optional<String> providerId, long size, Instant received, ItemState state,
        Optional<DriveEntry> entry) {
    /** An item of no drive. */
    public SourceItem(ItemId id, Optional<String> providerId, long size, Instant received, ItemState state) {
        this(id, providerId, size, received, state, Optional.empty());
    }

    /** An item that its provider knows by a number. */
    public SourceItem(ItemId id, long size, Instant received, ItemState state) {
        this(id, Optional.empty(), size, received, state);
    }
}
