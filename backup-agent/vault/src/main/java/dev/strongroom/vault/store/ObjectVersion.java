package dev.strongroom.vault.store;

import java.time.Instant;

/**
 * One of the versions that a store keeps of an object.
 *
 * @param id the store's name for it
 * @param size in bytes; 0 for the mark of a deletion
 * @param writtenAt by the store's clock
 * @param newest whether it is what reading the object's key finds
 * @param deletion whether it is the mark of a deletion, which hides what is older
 */
public record ObjectVersion(ObjectKey key, String id, long size, Instant writtenAt, boolean newest, boolean deletion) {}
