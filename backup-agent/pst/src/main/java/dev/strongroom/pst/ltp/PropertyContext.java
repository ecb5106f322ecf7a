package dev.strongroom.pst.ltp;

import dev.strongroom.pst.PstLimitException;
import dev.strongroom.pst.ndb.NodeData;
import dev.strongroom.pst.ndb.NodeFile;
import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.ndb.Subnodes;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.PropertyKey;
import dev.strongroom.pst.property.PropertyType;
import dev.strongroom.pst.property.PropertyValue;
import java.io.IOException;
import java.util.Arrays;

/** Writes a node's properties ([MS-PST], section 2.3.3). One object for one node. */
public final class PropertyContext {
    private static final int ID_SIZE = 2;
    private static final int VALUE_SIZE = 6;
    private static final int RECORD_SIZE = ID_SIZE + VALUE_SIZE;
    private static final int VALUE_AT = 4;
    private static final int ID_SHIFT = Integer.SIZE + Short.SIZE;
    private static final int OBJECT_SIZE = 8;
    /** As many as one item of the heap takes: the size is put into that item when it is known. */
    private static final int MOST_WITH_SIZE = HeapLayout.LARGEST_ITEM / RECORD_SIZE;
    /** Turns numbers so that unsigned ones are sorted right. */
    private static final long UNSIGNED = Long.MIN_VALUE;

    private final PropertyIds ids;
    private final Heap heap;
    private final Subnodes subnodes;
    private final RecordTree tree;
    private final HeapValues values;
    /** Id, type and value of each property in one number: ids are unique, so it orders them. */
    private long[] records = new long[64];
    private int count;
    private int sizeId;

    /**
     * Begins one.
     *
     * @param subnodes of the same node, to which values are added that are too long for its heap
     */
    public PropertyContext(NodeFile file, PropertyIds ids, Subnodes subnodes) throws IOException {
        this.ids = ids;
        this.subnodes = subnodes;
        heap = new Heap(file, HeapLayout.PROPERTIES_CLIENT);
        tree = new RecordTree(heap, ID_SIZE, VALUE_SIZE);
        values = new HeapValues(heap, subnodes);
    }

    /** Adds all properties of a bag; none of them may be there already. */
    public PropertyContext putAll(PropertyBag bag) throws IOException {
        // The visitor of a bag takes no exceptions of files, so the values are collected first.
        PropertyKey[] keys = new PropertyKey[bag.size()];
        PropertyValue[] all = new PropertyValue[bag.size()];
        int[] next = {0};
        bag.forEach((key, value) -> {
            keys[next[0]] = key;
            all[next[0]++] = value;
        });
        for (int i = 0; i < all.length; i++) {
            put(ids.of(keys[i]), all[i]);
        }
        return this;
    }

    private void put(int id, PropertyValue value) throws IOException {
        int stored = ValueBytes.isSmall(value) ? ValueBytes.small(value) : values.put(ValueBytes.of(value));
        record(id, value.type(), stored);
    }

    /** Adds bytes that lie in a subnode already. */
    public void putStored(int id, NodeId subnode) {
        record(id, PropertyType.BINARY, subnode.value());
    }

    /** Adds an object that lies in a subnode already, with its size. */
    public void putObject(int id, NodeId subnode, int size) throws IOException {
        int item = heap.allocate(OBJECT_SIZE);
        LittleEndian.putInt(heap.bytes(item), heap.start(item), subnode.value());
        LittleEndian.putInt(heap.bytes(item), heap.start(item) + Integer.BYTES, size);
        record(id, PropertyType.OBJECT, item);
    }

    /** Adds a number that tells the bytes of the whole node, which nobody knows before it is complete. */
    public void putOwnSize(int id) {
        sizeId = id;
        record(id, PropertyType.INT32, 0);
    }

    private void record(int id, PropertyType type, int value) {
        if (count == records.length) {
            records = Arrays.copyOf(records, 2 * count);
        }
        long fields = (long) id << ID_SHIFT | (long) type.code() << Integer.SIZE
                | Integer.toUnsignedLong(value);
        records[count++] = fields ^ UNSIGNED;
    }

    /** Writes it with all subnodes; answers what the node holds. */
    public NodeData complete() throws IOException {
        if (sizeId != 0 && count > MOST_WITH_SIZE) {
            throw new PstLimitException(
                    "An item with more than " + MOST_WITH_SIZE + " properties doesn't fit into an Outlook file.");
        }
        Arrays.sort(records, 0, count);
        byte[] record = new byte[RECORD_SIZE];
        int sizeRecord = 0;
        for (int i = 0; i < count; i++) {
            long fields = records[i] ^ UNSIGNED;
            int id = (int) (fields >>> ID_SHIFT);
            LittleEndian.putShort(record, 0, id);
            LittleEndian.putShort(record, ID_SIZE, (int) (fields >>> Integer.SIZE));
            LittleEndian.putInt(record, VALUE_AT, (int) fields);
            tree.add(record, 0);
            sizeRecord = id == sizeId ? i : sizeRecord;
        }
        int root = tree.complete();
        long size = heap.size() + subnodes.size();
        if (sizeId != 0) {
            LittleEndian.putInt(heap.bytes(root), heap.start(root) + sizeRecord * RECORD_SIZE + VALUE_AT,
                    (int) Math.min(size, Integer.MAX_VALUE));
        }
        return new NodeData(heap.complete(RecordTree.HEADER_ID), subnodes.complete(heap.file()), size);
    }
}
