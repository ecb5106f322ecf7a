package dev.strongroom.vault.prune;

import dev.strongroom.vault.blob.Digest;

/** How much of a pack is used, and what becomes of it. For one thread. */
final class PackUsage {
    private final Digest id;
    private final int number;
    private final boolean there;
    private long used;
    private long unused;
    private Fate fate = Fate.KEEP;

    /** What becomes of a pack. */
    enum Fate {
        KEEP,
        /** What is used of it is written anew, then it is taken out. */
        REPACK, TAKE_OUT
    }

    /** @param there whether it is in the store, whole */
    PackUsage(Digest id, int number, boolean there) {
        this.id = id;
        this.number = number;
        this.there = there;
    }

    void countUsed(long bytes) {
        used += bytes;
    }

    void countUnused(long bytes) {
        unused += bytes;
    }

    Digest id() {
        return id;
    }

    int number() {
        return number;
    }

    boolean isThere() {
        return there;
    }

    /** Bytes of used blobs that are to stay in this pack. */
    long used() {
        return used;
    }

    /** Bytes of blobs that are not used, or stay in another pack. */
    long unused() {
        return unused;
    }

    /** Which part of it is unused, 0 to 1. */
    double wasted() {
        return (double) unused / (used + unused);
    }

    Fate fate() {
        return fate;
    }

    void destine(Fate decided) {
        fate = decided;
    }
}
