package dev.strongroom.pst.check;

import dev.strongroom.pst.ltp.HeapLayout;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads a tree of records in a heap ([MS-PST], section 2.3.2), in the order of its keys. */
final class RecordTreeReader {
    private static final int HEADER_SIZE = 8;
    private static final int DEEPEST = 8;

    private final HeapReader heap;
    private final String place;
    private final Findings findings;
    private final int keySize;
    private final int valueSize;
    private final Records records;
    private long last;
    private boolean any;

    /** Takes records. */
    @FunctionalInterface
    interface Records {
        /** Takes the next one, at a place of a buffer. */
        void record(ByteBuffer item, int at) throws IOException, DamageException;
    }

    private RecordTreeReader(HeapReader heap, String place, Findings findings, int keySize, int valueSize,
            Records records) {
        this.heap = heap;
        this.place = place;
        this.findings = findings;
        this.keySize = keySize;
        this.valueSize = valueSize;
        this.records = records;
    }

    /** Reads all records of a tree. */
    static void read(HeapReader heap, int header, int keySize, int valueSize, String place, Findings findings,
            Records records) throws IOException, DamageException {
        new RecordTreeReader(heap, place, findings, keySize, valueSize, records).read(header);
    }

    private void read(int header) throws IOException, DamageException {
        ByteBuffer fields = heap.item(header);
        if (fields.limit() != HEADER_SIZE || (fields.get(0) & 0xff) != HeapLayout.TREE_CLIENT
                || fields.get(1) != keySize || fields.get(2) != valueSize || fields.get(3) < 0
                || fields.get(3) > DEEPEST) {
            throw new DamageException(Problem.Part.HEAP, place, "the header of its records is wrong");
        }
        int root = fields.getInt(4);
        if (root == 0) {
            findings.same(fields.get(3), 0, Problem.Part.HEAP, place, "the level of a tree without records");
            return;
        }
        item(root, fields.get(3), -1);
    }

    private void item(int id, int level, long firstKey) throws IOException, DamageException {
        ByteBuffer item = heap.item(id);
        int size = keySize + (level == 0 ? valueSize : Integer.BYTES);
        if (item.limit() == 0 || item.limit() % size != 0) {
            throw new DamageException(Problem.Part.HEAP, place, "an item has records of another size");
        }
        findings.require(firstKey < 0 || key(item, 0) == firstKey, Problem.Part.HEAP, place,
                "a key of its records is not the first one of what lies below");
        for (int at = 0; at < item.limit(); at += size) {
            if (level > 0) {
                item(item.getInt(at + keySize), level - 1, key(item, at));
                continue;
            }
            long key = key(item, at);
            findings.require(!any || key > last, Problem.Part.HEAP, place, "its records are not in their order");
            any = true;
            last = key;
            records.record(item, at);
        }
    }

    /** Of keys of up to 4 bytes, which are all that is compared. */
    private long key(ByteBuffer item, int at) {
        return keySize == Short.BYTES ? item.getShort(at) & 0xffff : item.getInt(at) & 0xffff_ffffL;
    }
}
