package dev.strongroom.pst.check;

import dev.strongroom.pst.ltp.HeapLayout;
import dev.strongroom.pst.ndb.Crc;
import dev.strongroom.pst.ndb.Header;
import dev.strongroom.pst.ndb.Layout;
import dev.strongroom.pst.ndb.Permutation;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Changes single bytes of a small file, makes its checksums right again, and takes the change back. */
final class PstEditor {
    private static final int COUNT_AT = 488;
    private static final int LEVEL_AT = 491;

    private final Path file;
    private final byte[] original;
    private final ByteBuffer bytes;
    private final List<Integer> nodePages = new ArrayList<>();
    private final List<Integer> blockPages = new ArrayList<>();
    private final TreeMap<Long, Block> blocks = new TreeMap<>();
    private final TreeMap<Integer, Node> nodes = new TreeMap<>(Integer::compareUnsigned);

    record Block(long id, int position, int payload) {
        boolean isInternal() {
            return (id & 2) != 0;
        }
    }

    record Node(int id, long data, long subnodes) {}

    PstEditor(Path file) throws IOException {
        this.file = file;
        original = Files.readAllBytes(file);
        bytes = ByteBuffer.wrap(original).order(ByteOrder.LITTLE_ENDIAN);
        walk(Header.BLOCK_TREE_AT, blockPages, 24, at -> {
            long id = bytes.getLong(at);
            blocks.put(id, new Block(id, (int) bytes.getLong(at + 8), bytes.getShort(at + 16) & 0xffff));
        });
        walk(Header.NODE_TREE_AT, nodePages, 32, at -> nodes.put(bytes.getInt(at),
                new Node(bytes.getInt(at), bytes.getLong(at + 8), bytes.getLong(at + 16))));
    }

    private interface Leaf {
        void entry(int at);
    }

    private void walk(int root, List<Integer> pages, int entry, Leaf leaf) {
        walkPage((int) bytes.getLong(root + 8), pages, entry, leaf);
    }

    private void walkPage(int at, List<Integer> pages, int entry, Leaf leaf) {
        pages.add(at);
        boolean isLeaf = bytes.get(at + LEVEL_AT) == 0;
        for (int i = 0; i < bytes.get(at + COUNT_AT); i++) {
            if (isLeaf) {
                leaf.entry(at + i * entry);
            } else {
                walkPage((int) bytes.getLong(at + i * 24 + 16), pages, entry, leaf);
            }
        }
    }

    List<Integer> nodePages() {
        return nodePages;
    }

    List<Integer> blockPages() {
        return blockPages;
    }

    Collection<Block> blocks() {
        return blocks.values();
    }

    /** The block of a node's data. */
    Block dataOf(int node) {
        return Objects.requireNonNull(blocks.get(Objects.requireNonNull(nodes.get(node)).data()));
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    int size() {
        return original.length;
    }

    int entries(int page) {
        return bytes.get(page + COUNT_AT);
    }

    int level(int page) {
        return bytes.get(page + LEVEL_AT);
    }

    /** What a block holds, decoded. */
    ByteBuffer read(Block block) {
        byte[] payload = new byte[block.payload];
        System.arraycopy(original, block.position, payload, 0, payload.length);
        ByteBuffer decoded = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
        if (!block.isInternal()) {
            Permutation.decode(decoded);
        }
        return decoded;
    }

    /** Which bytes of a table in one block are versions of rows. */
    BitSet rowVersions(Block block) {
        ByteBuffer heap = read(block);
        BitSet versions = new BitSet();
        int info = itemStart(heap, heap.getInt(4));
        if (heap.get(3) == (byte) HeapLayout.TABLE_CLIENT && heap.getInt(info + 14) != 0) {
            int rowSize = heap.getShort(info + 8);
            int rows = itemStart(heap, heap.getInt(info + 14));
            int end = itemStart(heap, heap.getInt(info + 14) + HeapLayout.id(0, 1));
            for (int row = rows; row < end; row += rowSize) {
                versions.set(row + 4, row + 8);
            }
        }
        return versions;
    }

    private static int itemStart(ByteBuffer heap, int id) {
        return heap.getShort((heap.getShort(0) & 0xffff) + 4 + (HeapLayout.index(id) - 1) * 2);
    }

    /** Changes one byte and nothing else; answers what the check says. */
    PstReport flip(int position, int mask) throws IOException {
        return with(position, new byte[]{(byte) (original[position] ^ mask)});
    }

    /** Changes one byte of a page and makes its checksum right. */
    PstReport flipInPage(int page, int offset, int mask) throws IOException {
        byte[] changed = new byte[Layout.PAGE_SIZE];
        System.arraycopy(original, page, changed, 0, changed.length);
        changed[offset] ^= (byte) mask;
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(500, Crc.of(changed, 0, Layout.PAGE_PAYLOAD));
        return with(page, changed);
    }

    /** Changes one byte of the header and makes both checksums right. */
    PstReport flipInHeader(int offset, int mask) throws IOException {
        byte[] changed = new byte[Layout.HEADER_SIZE];
        System.arraycopy(original, 0, changed, 0, changed.length);
        changed[offset] ^= (byte) mask;
        ByteBuffer fields = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        fields.putInt(Header.PARTIAL_CRC_AT, Crc.of(changed, 8, Header.PARTIAL_CRC_LENGTH));
        fields.putInt(Header.FULL_CRC_AT, Crc.of(changed, 8, Header.FULL_CRC_LENGTH));
        return with(0, changed);
    }

    /** Changes one byte of what a block holds, before it is encoded, and makes its checksum right. */
    PstReport flipInBlock(Block block, int offset, int mask) throws IOException {
        byte[] payload = new byte[block.payload];
        read(block).get(0, payload);
        payload[offset] ^= (byte) mask;
        int size = Layout.blockSize(block.payload);
        byte[] changed = new byte[size];
        System.arraycopy(original, block.position, changed, 0, size);
        if (block.isInternal()) {
            System.arraycopy(payload, 0, changed, 0, payload.length);
        } else {
            Permutation.encode(payload, 0, changed, 0, payload.length);
        }
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(size - 12, Crc.of(changed, 0, payload.length));
        return with(block.position, changed);
    }

    private PstReport with(int position, byte[] changed) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(position);
            out.write(changed);
            PstReport report = PstCheck.check(file);
            out.seek(position);
            out.write(original, position, changed.length);
            return report;
        }
    }
}
