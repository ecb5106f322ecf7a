package dev.strongroom.pst.ndb;

import dev.strongroom.pst.PstLimitException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The subnodes of a node, and the blocks that list them ([MS-PST], section 2.2.2.8.3.3). */
public final class Subnodes {
    private static final byte LIST = 2;
    private static final int HEADER = 8;
    /** Id, data, subnodes. */
    private static final int ENTRY = 24;
    private static final int MOST_ENTRIES = (Layout.BLOCK_PAYLOAD - HEADER) / ENTRY;
    /** First id, block. */
    private static final int LIST_ENTRY = 16;
    private static final int MOST_LISTS = (Layout.BLOCK_PAYLOAD - HEADER) / LIST_ENTRY;
    /** The most subnodes that a node can have. */
    public static final int MOST = MOST_ENTRIES * MOST_LISTS;

    private final List<Subnode> subnodes = new ArrayList<>(4);
    private long size;
    private int lastLtp = NodeType.LTP.firstIndex();

    private record Subnode(NodeId id, NodeData data) {}

    /** Adds one; no two may have one id. */
    public void add(NodeId id, NodeData data) throws PstLimitException {
        if (subnodes.size() == MOST) {
            throw new PstLimitException("An item with more than " + MOST + " parts doesn't fit into an Outlook file.");
        }
        subnodes.add(new Subnode(id, data));
        size += data.size();
    }

    /** Adds one with data of the node itself, and answers the id that it gets. */
    public NodeId addData(NodeData data) throws PstLimitException {
        lastLtp++;
        NodeId id = NodeId.of(lastLtp, NodeType.LTP);
        add(id, data);
        return id;
    }

    /** The bytes that all of them hold. */
    public long size() {
        return size;
    }

    /** Writes the lists; answers the block that the node names, or 0 when it has no subnodes. */
    public long complete(NodeFile file) throws IOException {
        if (subnodes.isEmpty()) {
            return 0;
        }
        subnodes.sort(Comparator.comparingLong(subnode -> Integer.toUnsignedLong(subnode.id.value())));
        if (subnodes.size() <= MOST_ENTRIES) {
            return list(file, 0, subnodes.size());
        }
        int lists = (subnodes.size() + MOST_ENTRIES - 1) / MOST_ENTRIES;
        ByteBuffer upper = block(1, lists, LIST_ENTRY);
        for (int i = 0; i < lists; i++) {
            int from = i * MOST_ENTRIES;
            upper.putLong(Integer.toUnsignedLong(subnodes.get(from).id.value()));
            upper.putLong(list(file, from, Math.min(subnodes.size(), from + MOST_ENTRIES)));
        }
        return file.writeList(upper);
    }

    private long list(NodeFile file, int from, int to) throws IOException {
        ByteBuffer block = block(0, to - from, ENTRY);
        for (Subnode subnode : subnodes.subList(from, to)) {
            block.putLong(Integer.toUnsignedLong(subnode.id.value()))
                    .putLong(subnode.data.data())
                    .putLong(subnode.data.subnodes());
        }
        return file.writeList(block);
    }

    private static ByteBuffer block(int level, int entries, int entrySize) {
        return ByteBuffer.allocate(HEADER + entries * entrySize)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(LIST)
                .put((byte) level)
                .putShort((short) entries)
                .putInt(0);
    }
}
