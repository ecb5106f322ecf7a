package dev.strongroom.pst.ndb;

import java.util.Arrays;

/** How much room each section has, for the maps that are written at the end; four bytes a section. */
final class SectionMaps {
    /** What maps say of a section that does not exist, and of room beyond what a byte can count. */
    static final byte MOST = (byte) 0xff;
    private static final int LARGEST = 0xff;

    private short[] free = new short[256];
    private short[] longest = new short[256];
    private int count;

    /** Adds a section by the bits of its map. */
    void add(byte[] page, int offset) {
        int slots = 0;
        int run = 0;
        int longestRun = 0;
        for (int slot = 0; slot < Layout.SLOTS; slot++) {
            boolean used = (page[offset + slot / Byte.SIZE] & 0x80 >> slot % Byte.SIZE) != 0;
            run = used ? 0 : run + 1;
            slots += used ? 0 : 1;
            longestRun = Math.max(longestRun, run);
        }
        if (count == free.length) {
            free = Arrays.copyOf(free, 2 * count);
            longest = Arrays.copyOf(longest, 2 * count);
        }
        free[count] = (short) slots;
        longest[count] = (short) longestRun;
        count++;
    }

    void truncate(int sections) {
        count = sections;
    }

    /** The bytes that no section uses. */
    long freeBytes() {
        long slots = 0;
        for (int section = 0; section < count; section++) {
            slots += free[section];
        }
        return slots * Layout.SLOT_SIZE;
    }

    /** Writes the longest free run of each of some sections, one byte each. */
    void putRuns(int firstSection, byte[] target, int offset, int sections) {
        for (int i = 0; i < sections; i++) {
            int section = firstSection + i;
            target[offset + i] = section < count ? (byte) Math.min(longest[section], LARGEST) : MOST;
        }
    }
}
