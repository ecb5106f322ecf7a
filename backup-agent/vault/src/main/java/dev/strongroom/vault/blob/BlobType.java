package dev.strongroom.vault.blob;

/** What a blob holds. Blobs of different types lie in different packs and are different even if their bytes are not. */
public enum BlobType {
    /** A part of a file. */
    DATA,
    /** A directory. */
    TREE;

    /** How an index names it. */
    public String word() {
        return this == DATA ? "data" : "tree";
    }
}
