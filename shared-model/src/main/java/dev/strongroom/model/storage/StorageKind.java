package dev.strongroom.model.storage;

/** The kinds of storage that a vault can lie on. */
public enum StorageKind {
    /** A directory of the agent's machine. */
    LOCAL
}
