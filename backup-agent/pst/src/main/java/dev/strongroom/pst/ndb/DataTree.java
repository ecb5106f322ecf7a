package dev.strongroom.pst.ndb;

import dev.strongroom.pst.PstLimitException;
import dev.strongroom.pst.PstWriteException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The data of a node that may take many blocks, and the blocks that list them ([MS-PST], section 2.2.2.8.3.2). All blocks
 * but the last are full. Eight bytes a block stay in memory.
 */
public final class DataTree {
    /** The most bytes that one value can have: its size is a signed number. */
    public static final long LARGEST = Integer.MAX_VALUE;

    private static final byte LIST = 1;
    private static final int HEADER = 8;
    private static final int MOST_ENTRIES = (Layout.BLOCK_PAYLOAD - HEADER) / Long.BYTES;

    private final NodeFile file;
    private long[] blocks = new long[1];
    private int count;
    private long length;

    /** Begins data without a block. */
    public DataTree(NodeFile file) {
        this.file = file;
    }

    /** Writes the next block; only the last may be shorter than {@link Layout#BLOCK_PAYLOAD}. */
    public void add(byte[] payload, int size) throws PstWriteException {
        int slot = reserve();
        put(slot, payload, size);
    }

    /** Keeps a place in the order for a block that is written later. */
    public int reserve() {
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, Math.max(8, 2 * count));
        }
        return count++;
    }

    /** Writes the block of a place that was kept. */
    public void put(int slot, byte[] payload, int size) throws PstWriteException {
        blocks[slot] = file.writeBlock(payload, 0, size);
        length += size;
    }

    /**
     * Writes all of a stream, beginning with some bytes that were read already.
     *
     * @param head as many as a block holds, or fewer when the stream has no more
     * @throws PstLimitException when it is longer than a value can be
     * @throws IOException when the stream fails
     */
    public void addAll(byte[] head, int headLength, InputStream rest) throws IOException {
        byte[] buffer = head;
        int size = headLength;
        while (size > 0) {
            if (length + size > LARGEST) {
                throw new PstLimitException("An attachment of more than 2 GB doesn't fit into an Outlook file.");
            }
            add(buffer, size);
            size = size == Layout.BLOCK_PAYLOAD ? rest.readNBytes(buffer, 0, Layout.BLOCK_PAYLOAD) : 0;
        }
    }

    /** How many bytes it has. */
    public long length() {
        return length;
    }

    /** How many blocks it has. */
    public int blocks() {
        return count;
    }

    /** Writes the blocks that list blocks; answers the one that a node names, or 0 when there are none. */
    public long complete() throws PstWriteException {
        if (count <= 1) {
            return count == 0 ? 0 : blocks[0];
        }
        if (count <= MOST_ENTRIES) {
            return list(blocks, 0, count, 1, length);
        }
        int lists = (count + MOST_ENTRIES - 1) / MOST_ENTRIES;
        if (lists > MOST_ENTRIES) {
            throw new IllegalStateException("Nobody may write more than " + LARGEST + " bytes into a node");
        }
        long[] upper = new long[lists];
        for (int i = 0; i < lists; i++) {
            int from = i * MOST_ENTRIES;
            int to = Math.min(count, from + MOST_ENTRIES);
            long before = (long) from * Layout.BLOCK_PAYLOAD;
            long bytes = Math.min(length - before, (long) (to - from) * Layout.BLOCK_PAYLOAD);
            upper[i] = list(blocks, from, to, 1, bytes);
        }
        return list(upper, 0, lists, 2, length);
    }

    /** Writes an XBLOCK (level 1) or an XXBLOCK (level 2). */
    private long list(long[] ids, int from, int to, int level, long bytes) throws PstWriteException {
        ByteBuffer block = ByteBuffer.allocate(HEADER + (to - from) * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        block.put(LIST).put((byte) level).putShort((short) (to - from)).putInt((int) bytes);
        for (int i = from; i < to; i++) {
            block.putLong(ids[i]);
        }
        return file.writeList(block);
    }
}
