package dev.strongroom.pst.check;

import dev.strongroom.pst.ndb.Layout;
import dev.strongroom.pst.ndb.NodeId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Reads what blocks a node's data and its subnodes lie in ([MS-PST], section 2.2.2.8.3). Each node is read once. */
final class NodeReader {
    private static final int DATA_LIST = 1;
    private static final int SUBNODE_LIST = 2;
    private static final int HEADER = 8;
    private static final int SUBNODE_ENTRY = 24;
    private static final int LIST_ENTRY = 16;
    private static final int DEEPEST = 500;

    private final BlockReader blocks;
    private final Findings findings;

    NodeReader(BlockReader blocks, Findings findings) {
        this.blocks = blocks;
        this.findings = findings;
    }

    /** Reads a node with all its subnodes. */
    NodeContent read(String place, long data, long subnodes) throws IOException, DamageException {
        return read(place, data, subnodes, 0);
    }

    private NodeContent read(String place, long data, long subnodes, int depth) throws IOException, DamageException {
        if (depth > DEEPEST) {
            throw new DamageException(Problem.Part.NODE, place, "its subnodes go too deep");
        }
        IntStream.Builder leaves = IntStream.builder();
        if (data != 0) {
            data(place, data, leaves);
        }
        int[] found = leaves.build().toArray();
        long length = IntStream.of(found).mapToLong(blocks.index()::payload).sum();
        SortedMap<Integer, NodeContent> below = new TreeMap<>(Comparator.comparingLong(Integer::toUnsignedLong));
        if (subnodes != 0) {
            subnodes(place, subnodes, below, depth);
        }
        return new NodeContent(place, found, length, below);
    }

    private void data(String place, long id, IntStream.Builder leaves) throws IOException, DamageException {
        int block = blocks.named(id, place);
        if (!BlockReader.isInternal(id)) {
            leaves.add(block);
            return;
        }
        ByteBuffer list = list(block, DATA_LIST);
        int level = list.get(1);
        if (level != 1 && level != 2) {
            throw new DamageException(Problem.Part.BLOCK, BlockReader.place(id), "its level is " + level);
        }
        findings.same(dataOf(place, list, block, level, leaves), Integer.toUnsignedLong(list.getInt(4)),
                Problem.Part.BLOCK, BlockReader.place(id), "the number of bytes below");
    }

    /** Reads the blocks of a list, which are full but the last; answers their bytes. */
    private long dataOf(String place, ByteBuffer list, int block, int level, IntStream.Builder leaves)
            throws IOException, DamageException {
        String listPlace = BlockReader.place(blocks.index().id(block));
        int count = count(list, block, Long.BYTES);
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            long id = list.getLong(HEADER + i * Long.BYTES);
            if (BlockReader.isInternal(id) != (level == 2)) {
                throw new DamageException(Problem.Part.BLOCK, listPlace, "it lists a block of another level");
            }
            int below = blocks.named(id, place);
            long length;
            if (level == 2) {
                ByteBuffer inner = list(below, DATA_LIST);
                findings.same(inner.get(1), 1, Problem.Part.BLOCK, BlockReader.place(id), "the level");
                length = dataOf(place, inner, below, 1, leaves);
                findings.same(Integer.toUnsignedLong(inner.getInt(4)), length, Problem.Part.BLOCK,
                        BlockReader.place(id), "the number of bytes below");
            } else {
                leaves.add(below);
                length = blocks.index().payload(below);
            }
            long full = level == 2 ? (long) Layout.BLOCK_PAYLOAD * ((Layout.BLOCK_PAYLOAD - HEADER) / Long.BYTES)
                    : Layout.BLOCK_PAYLOAD;
            findings.require(length == full || i == count - 1, Problem.Part.BLOCK, listPlace,
                    "a block that is not its last is not full");
            bytes += length;
        }
        return bytes;
    }

    private ByteBuffer list(int block, int kind) throws IOException, DamageException {
        String place = BlockReader.place(blocks.index().id(block));
        ByteBuffer list = blocks.read(block);
        if (!BlockReader.isInternal(blocks.index().id(block)) || list.limit() < HEADER || list.get(0) != kind) {
            throw new DamageException(Problem.Part.BLOCK, place, "it is no list of the kind that is expected");
        }
        return list;
    }

    private int count(ByteBuffer list, int block, int entry) throws DamageException {
        int count = list.getShort(2) & 0xffff;
        if (count == 0 || HEADER + count * entry != list.limit()) {
            throw new DamageException(Problem.Part.BLOCK, BlockReader.place(blocks.index().id(block)),
                    "it tells of %d entries in %d bytes".formatted(count, list.limit()));
        }
        return count;
    }

    private void subnodes(String place, long id, SortedMap<Integer, NodeContent> found, int depth)
            throws IOException, DamageException {
        int block = blocks.named(id, place);
        ByteBuffer list = list(block, SUBNODE_LIST);
        findings.same(list.getInt(4), 0, Problem.Part.BLOCK, BlockReader.place(id), "the padding");
        int level = list.get(1);
        if (level == 0) {
            entries(place, list, block, found, depth);
            return;
        }
        findings.same(level, 1, Problem.Part.BLOCK, BlockReader.place(id), "the level");
        int count = count(list, block, LIST_ENTRY);
        for (int i = 0; i < count; i++) {
            long key = list.getLong(HEADER + i * LIST_ENTRY);
            long below = list.getLong(HEADER + i * LIST_ENTRY + Long.BYTES);
            int inner = blocks.named(below, place);
            ByteBuffer innerList = list(inner, SUBNODE_LIST);
            findings.same(innerList.get(1), 0, Problem.Part.BLOCK, BlockReader.place(below), "the level");
            findings.same(innerList.getInt(4), 0, Problem.Part.BLOCK, BlockReader.place(below), "the padding");
            findings.require(innerList.limit() > HEADER && innerList.getLong(HEADER) == key, Problem.Part.BLOCK,
                    BlockReader.place(id), "a key is not the first of the list below");
            entries(place, innerList, inner, found, depth);
        }
    }

    private void entries(String place, ByteBuffer list, int block, SortedMap<Integer, NodeContent> found, int depth)
            throws IOException, DamageException {
        int count = count(list, block, SUBNODE_ENTRY);
        for (int i = 0; i < count; i++) {
            int at = HEADER + i * SUBNODE_ENTRY;
            int id = list.getInt(at);
            String listPlace = BlockReader.place(blocks.index().id(block));
            findings.same(list.getInt(at + 4), 0, Problem.Part.BLOCK, listPlace, "the upper half of an id");
            findings.require(found.isEmpty() || Integer.compareUnsigned(found.lastKey(), id) < 0, Problem.Part.BLOCK,
                    listPlace, "its ids are not in their order");
            found.put(id, read(place + ", subnode " + new NodeId(id), list.getLong(at + 8), list.getLong(at + 16),
                    depth + 1));
        }
    }
}
