package dev.strongroom.vault.index;

/** Blobs in the order of their ids, one at a time. For one thread. */
interface SortedBlobs {
    /** Goes to the next one, the first at first; false when there is none. */
    boolean next();

    /** A word of the current one; see {@link BlobWords}. */
    long word(int word);
}
