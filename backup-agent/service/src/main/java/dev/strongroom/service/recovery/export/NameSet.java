package dev.strongroom.service.recovery.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Names that are taken, each kept as 64 bits of a hash: 16 bytes a name at most. Two names of one hash count as one, so
 * that the second gets a number it would not need.
 */
final class NameSet {
    private static final long FREE = 0;

    private long[] slots = new long[64];
    private int count;

    /** Takes a name; false when it was taken before. */
    boolean take(String name) {
        long hash = hash(name);
        int slot = slot(slots, hash);
        if (slots[slot] != FREE) {
            return false;
        }
        slots[slot] = hash;
        count++;
        if (count * 2 > slots.length) {
            grow();
        }
        return true;
    }

    void clear() {
        slots = new long[64];
        count = 0;
    }

    private void grow() {
        long[] wider = new long[slots.length * 2];
        Arrays.stream(slots).filter(hash -> hash != FREE).forEach(hash -> wider[slot(wider, hash)] = hash);
        slots = wider;
    }

    /** Where the hash is, or where it would be put. */
    private static int slot(long[] slots, long hash) {
        int slot = (int) (hash >>> 32) & slots.length - 1;
        while (slots[slot] != FREE && slots[slot] != hash) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** FNV-1a, then mixed so that all bits depend on all of the name; never the mark of a free slot. */
    private static long hash(String name) {
        long hash = 0xcbf29ce484222325L;
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * 0x100000001b3L;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return hash == FREE ? 1 : hash;
    }
}
