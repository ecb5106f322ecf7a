package dev.strongroom.connectors;

import java.time.Instant;

/**
 * An item as its source describes it, before its content is read.
 *
 * @param size in bytes as the source counts it; the content's own length decides
 * @param received INTERNALDATE for mail
 */
public record SourceItem(ItemId id, long size, Instant received, ItemState state) {}
