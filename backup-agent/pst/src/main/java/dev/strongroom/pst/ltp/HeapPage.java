package dev.strongroom.pst.ltp;

import java.util.Arrays;

/** A page of a heap while it is filled. It begins small and grows, since most heaps are small. */
final class HeapPage {
    private static final int FIRST_CAPACITY = 1024;

    private final int number;
    private byte[] bytes;
    private int used;
    private short[] ends = new short[16];
    private int items;

    HeapPage(int number) {
        this.number = number;
        used = HeapLayout.header(number);
        bytes = new byte[FIRST_CAPACITY];
    }

    int number() {
        return number;
    }

    /** Whether an item fits, with room for one more entry of the map, which what fills up the page needs. */
    boolean fits(int length) {
        return items + 2 < HeapLayout.MOST_ITEMS && used + length + mapSize(items + 2) <= HeapLayout.pageSize();
    }

    private static int mapSize(int items) {
        return HeapLayout.EMPTY_MAP + items * HeapLayout.MAP_ENTRY;
    }

    /** Adds an item of zeros; answers its id. */
    int allocate(int length) {
        ensure(used + length);
        if (items == ends.length) {
            ends = Arrays.copyOf(ends, 2 * items);
        }
        used += length;
        ends[items] = (short) used;
        items++;
        return HeapLayout.id(number, items);
    }

    private void ensure(int capacity) {
        if (capacity > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(HeapLayout.pageSize(), Math.max(capacity, 2 * bytes.length)));
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where an item of this page begins. */
    int start(int id) {
        int index = HeapLayout.index(id);
        return index == 1 ? HeapLayout.header(number) : ends[index - 2];
    }

    /** The bytes that the page has when it is the last. */
    int size() {
        return evenUsed() + mapSize(items);
    }

    private int evenUsed() {
        return used + (used & 1);
    }

    /** Fills the page up with one more item, and writes its map; it then has as many bytes as a page can have. */
    void seal() {
        int map = HeapLayout.pageSize() - mapSize(items + 1);
        int filler = map - used;
        allocate(filler);
        // What has no bytes counts as freed.
        writeMap(map, filler == 0 ? 1 : 0);
    }

    /** Writes the map right behind the items, as the last page has it. */
    void sealLast() {
        writeMap(evenUsed(), 0);
    }

    private void writeMap(int map, int freed) {
        ensure(map + mapSize(items));
        putShort(0, map);
        int at = putShort(map, items);
        at = putShort(at, freed);
        at = putShort(at, HeapLayout.header(number));
        for (int item = 0; item < items; item++) {
            at = putShort(at, ends[item]);
        }
    }

    private int putShort(int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >>> Byte.SIZE);
        return at + Short.BYTES;
    }

    /** How full it is when it is the last. */
    int fillLevel() {
        return HeapLayout.fillLevel(HeapLayout.pageSize() - size());
    }
}
