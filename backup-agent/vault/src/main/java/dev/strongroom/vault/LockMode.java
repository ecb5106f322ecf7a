package dev.strongroom.vault;

/** Whom a lock keeps out. */
public enum LockMode {
    /** Exclusive ones only: for writing, and for reading that nobody may prune meanwhile. */
    SHARED,
    /** Everybody: for removing packs. */
    EXCLUSIVE
}
