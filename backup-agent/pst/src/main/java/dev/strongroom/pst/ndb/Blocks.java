package dev.strongroom.pst.ndb;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes blocks, one behind the other, and keeps what the tree of blocks will say of each ([MS-PST], section 2.2.2.8). Every
 * block is used once: where contents are alike, each has its own. Not thread-safe.
 */
final class Blocks implements AutoCloseable {
    /** What the tree says of a block (BBTENTRY): id, offset, size, references. */
    static final int ENTRY_SIZE = 24;
    /** Ids count up by this. */
    static final int STEP = 4;
    /** The bit in ids of blocks that list other blocks, and are not encoded. */
    static final int INTERNAL = 2;
    /** The block itself and the one place that names it. */
    private static final short REFERENCES = 2;

    private final Sections sections;
    private final RecordSpill entries;
    private long nextId = STEP;

    /** @param entries of {@link #ENTRY_SIZE}; closed with this */
    Blocks(Sections sections, RecordSpill entries) {
        this.sections = sections;
        this.entries = entries;
    }

    /** Writes a block of data, encoded; answers its id. */
    long writeData(byte[] payload, int offset, int length) throws IOException {
        long id = takeId(0);
        int at = sections.take(Layout.blockSize(length), Layout.SLOT_SIZE);
        Permutation.encode(payload, offset, sections.bytes(), at, length);
        seal(id, at, length);
        return id;
    }

    /** Writes a block that lists others; answers its id. */
    long writeInternal(ByteBuffer payload) throws IOException {
        int length = payload.capacity();
        long id = takeId(INTERNAL);
        int at = sections.take(Layout.blockSize(length), Layout.SLOT_SIZE);
        payload.get(0, sections.bytes(), at, length);
        seal(id, at, length);
        return id;
    }

    private long takeId(int kind) {
        long id = nextId | kind;
        nextId += STEP;
        return id;
    }

    private void seal(long id, int at, int length) throws IOException {
        byte[] bytes = sections.bytes();
        long position = sections.position() + at;
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(at + Layout.blockSize(length) - Layout.BLOCK_TRAILER)
                .putShort((short) length)
                .putShort(Signature.of(position, id))
                .putInt(Crc.of(bytes, at, length))
                .putLong(id);
        entries.append().putLong(id).putLong(position).putShort((short) length).putShort(REFERENCES).putInt(0);
    }

    /** The id that the next block gets. */
    long nextId() {
        return nextId;
    }

    long count() {
        return entries.count();
    }

    /** A place to come back to. */
    record Mark(long nextId, long count) {}

    Mark mark() {
        return new Mark(nextId, entries.count());
    }

    /** Forgets the blocks since a mark; their space is the sections' concern. */
    void rollBack(Mark mark) {
        nextId = mark.nextId;
        entries.truncate(mark.count);
    }

    /** Visits what the tree says of each block, by their ids. */
    void forEach(RecordSpill.Visitor visitor) throws IOException {
        entries.forEach(visitor);
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
