package dev.strongroom.vault.store;

/**
 * What only some stores can do. Ask a store with {@link ObjectStore#capability}, never with {@code instanceof}: what
 * decorates a store passes its capabilities on under its own rules.
 */
public sealed interface StoreCapability
        permits TimedStore, ConditionalStore, RetainingStore, VersioningStore, DirectoryStore {}
