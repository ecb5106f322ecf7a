package dev.strongroom.pst.ltp;

import dev.strongroom.pst.PstLimitException;
import dev.strongroom.pst.PstWriteException;
import dev.strongroom.pst.ndb.DataTree;
import dev.strongroom.pst.ndb.NodeFile;
import org.jspecify.annotations.Nullable;

/**
 * Writes a heap ([MS-PST], section 2.3.1): items of up to {@link HeapLayout#LARGEST_ITEM} bytes, which are found by their
 * ids. Of all pages only three stay in memory: the first, the last one that tells fill levels, and the one being filled.
 */
final class Heap {
    private static final int NIBBLE = 4;

    private final NodeFile file;
    private final int client;
    private final DataTree blocks;
    private final HeapPage first = new HeapPage(0);
    private HeapPage current = first;
    private @Nullable HeapPage fillLevels;

    /** @param client what the heap is used for: one of the clients of {@link HeapLayout} */
    Heap(NodeFile file, int client) {
        this.file = file;
        this.client = client;
        blocks = new DataTree(file);
        blocks.reserve();
    }

    NodeFile file() {
        return file;
    }

    /** Adds an item of zeros, to be written at once through {@link #bytes} and {@link #start}; answers its id. */
    int allocate(int length) throws PstWriteException, PstLimitException {
        if (!current.fits(length)) {
            next();
        }
        return current.allocate(length);
    }

    /** Adds an item. */
    int allocate(byte[] bytes, int offset, int length) throws PstWriteException, PstLimitException {
        int id = allocate(length);
        System.arraycopy(bytes, offset, bytes(id), start(id), length);
        return id;
    }

    private void next() throws PstWriteException, PstLimitException {
        int number = current.number() + 1;
        if (number == HeapLayout.MOST_PAGES) {
            throw new PstLimitException("A table with more rows doesn't fit into an Outlook file.");
        }
        current.seal();
        setFillLevel(current.number(), HeapLayout.FULL);
        if (current != first && current != fillLevels) {
            blocks.put(current.number(), current.bytes(), HeapLayout.pageSize());
        }
        current = new HeapPage(number);
        blocks.reserve();
        if (HeapLayout.hasFillLevels(number)) {
            writeFillLevels();
            fillLevels = current;
        }
    }

    private void writeFillLevels() throws PstWriteException {
        HeapPage written = fillLevels;
        if (written != null) {
            blocks.put(written.number(), written.bytes(), HeapLayout.pageSize());
        }
    }

    private void setFillLevel(int page, int level) {
        HeapPage levels = fillLevels;
        if (levels == null) {
            setFillLevel(first.bytes(), HeapLayout.FIRST_HEADER - Integer.BYTES, page, level);
        } else {
            setFillLevel(levels.bytes(), HeapLayout.PAGE_HEADER, page - levels.number(), level);
        }
    }

    private static void setFillLevel(byte[] bytes, int levels, int index, int level) {
        bytes[levels + index / 2] |= (byte) (level << (index % 2 * NIBBLE));
    }

    /** The array of an item of the first page, or of one that was just allocated. */
    byte[] bytes(int id) {
        return page(id).bytes();
    }

    /** Where such an item begins in its array. */
    int start(int id) {
        return page(id).start(id);
    }

    private HeapPage page(int id) {
        return HeapLayout.page(id) == 0 ? first : current;
    }

    /** How many pages there are. */
    int pages() {
        return current.number() + 1;
    }

    /** The bytes that the heap will have when nothing more is allocated. */
    long size() {
        return (long) current.number() * HeapLayout.pageSize() + current.size();
    }

    /**
     * Writes what is left.
     *
     * @param root the item that a reader begins with
     * @return the block that the node names
     */
    long complete(int root) throws PstWriteException {
        current.sealLast();
        setFillLevel(current.number(), current.fillLevel());
        HeapPage levels = fillLevels;
        if (levels != null && levels != current) {
            writeFillLevels();
        }
        int lastSize = current.size();
        if (current != first) {
            blocks.put(current.number(), current.bytes(), lastSize);
        }
        byte[] bytes = first.bytes();
        bytes[2] = (byte) HeapLayout.SIGNATURE;
        bytes[3] = (byte) client;
        LittleEndian.putInt(bytes, 4, root);
        blocks.put(0, bytes, current == first ? lastSize : HeapLayout.pageSize());
        return blocks.complete();
    }
}
