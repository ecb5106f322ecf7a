package dev.strongroom.vault.blob;

/** Which packs a file's blobs go to, so that what is read together lies together. */
public enum PackGroup {
    /** The items themselves. */
    ITEMS,
    /** Sidecars and other small files that a rebuild reads; apart from the items, so that it reads nothing else. */
    SIDECARS
}
