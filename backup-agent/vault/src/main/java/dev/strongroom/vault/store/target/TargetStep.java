package dev.strongroom.vault.store.target;

/** What is tried on a storage target. */
public enum TargetStep {
    WRITE, READ, LIST, OVERWRITE, DELETE, CLOCK, OBJECT_LOCK
}
