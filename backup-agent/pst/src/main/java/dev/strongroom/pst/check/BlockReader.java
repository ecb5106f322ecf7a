package dev.strongroom.pst.check;

import dev.strongroom.pst.ndb.Crc;
import dev.strongroom.pst.ndb.Layout;
import dev.strongroom.pst.ndb.Permutation;
import dev.strongroom.pst.ndb.Signature;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Reads blocks by their ids ([MS-PST], section 2.2.2.8). */
final class BlockReader {
    private static final int INTERNAL = 2;

    private final PstBytes bytes;
    private final BlockIndex index;
    private final boolean permuted;
    private final Findings findings;

    BlockReader(PstBytes bytes, BlockIndex index, boolean permuted, Findings findings) {
        this.bytes = bytes;
        this.index = index;
        this.permuted = permuted;
        this.findings = findings;
    }

    BlockIndex index() {
        return index;
    }

    static boolean isInternal(long id) {
        return (id & INTERNAL) != 0;
    }

    /** Looks at every block's end and checksum, and takes its space. */
    void checkAll(UsedSpace space, long nextId) throws IOException {
        for (int block = 0; block < index.size(); block++) {
            String place = place(index.id(block));
            int payload = index.payload(block);
            findings.require(Long.compareUnsigned(index.id(block), nextId) < 0, Problem.Part.HEADER, "header",
                    "the next id of blocks is not above that of " + place);
            findings.same(index.id(block) & 1, 0, Problem.Part.BLOCK, place, "the first bit of the id");
            if (payload == 0 || payload > Layout.BLOCK_PAYLOAD
                    || !bytes.has(index.position(block), Layout.blockSize(payload))) {
                findings.add(Problem.Part.BLOCK, place, "its size is " + payload + ", or it lies outside of the file");
                continue;
            }
            space.take(index.position(block), Layout.blockSize(payload), Problem.Part.BLOCK, place);
            trailer(block, place);
        }
    }

    private void trailer(int block, String place) throws IOException {
        int payload = index.payload(block);
        int size = Layout.blockSize(payload);
        ByteBuffer stored = bytes.read(index.position(block), size);
        int at = size - Layout.BLOCK_TRAILER;
        findings.same(stored.getShort(at) & 0xffff, payload, Problem.Part.BLOCK, place, "the size at its end");
        findings.same(stored.getShort(at + 2), Signature.of(index.position(block), index.id(block)),
                Problem.Part.BLOCK, place, "the signature");
        findings.same(stored.getInt(at + 4), Crc.of(stored, 0, payload), Problem.Part.BLOCK, place,
                "the checksum");
        findings.same(stored.getLong(at + 8), index.id(block), Problem.Part.BLOCK, place, "the id at its end");
        for (int i = payload; i < at; i++) {
            if (stored.get(i) != 0) {
                findings.add(Problem.Part.BLOCK, place, "something stands between its data and its end");
                return;
            }
        }
    }

    /** Reads what a block holds, decoded. */
    ByteBuffer read(int block) throws IOException, DamageException {
        int payload = index.payload(block);
        if (payload > Layout.BLOCK_PAYLOAD || !bytes.has(index.position(block), payload)) {
            throw new DamageException(Problem.Part.BLOCK, place(index.id(block)), "it can't be read");
        }
        ByteBuffer data = bytes.read(index.position(block), payload);
        if (permuted && !isInternal(index.id(block))) {
            Permutation.decode(data);
        }
        return data;
    }

    /** Finds a block that somebody names, and counts that. */
    int named(long id, String by) throws DamageException {
        int block = index.find(id);
        if (block == BlockIndex.NONE) {
            throw new DamageException(Problem.Part.NODE, by, "it names " + place(id) + ", which is not there");
        }
        findings.same(id & 1, 0, Problem.Part.NODE, by, "the first bit of the id of a block");
        index.reference(block);
        return block;
    }

    /** Compares how often each block was named with what the tree says. */
    void checkReferences() {
        for (int block = 0; block < index.size(); block++) {
            findings.same(index.count(block), index.references(block), Problem.Part.BLOCK, place(index.id(block)),
                    "the number of references");
        }
    }

    static String place(long id) {
        return "block 0x" + Long.toHexString(id);
    }
}
