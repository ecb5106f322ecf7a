package dev.strongroom.vault.store;

/**
 * A store that refuses a second write of an object by itself (conditional put): of two machines that write it at the same
 * time, one wins and the other gets {@link ObjectExistsException}. Other stores look first, and can miss a write that
 * begins in the same moment. What a vault writes is named by its content, so that both then wrote the same.
 */
public non-sealed interface ConditionalStore extends StoreCapability {}
