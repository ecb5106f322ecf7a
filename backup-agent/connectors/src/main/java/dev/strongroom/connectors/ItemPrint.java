package dev.strongroom.connectors;

import java.time.Instant;

/**
 * What an item is recognised by when its id is no longer valid.
 *
 * @param messageId the Message-ID header with its brackets, for a file the hash that the provider tells, or an empty string
 * @param size in bytes, as the source counts it
 * @param received in whole seconds
 */
public record ItemPrint(String messageId, long size, Instant received) {}
