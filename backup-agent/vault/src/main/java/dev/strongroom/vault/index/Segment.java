package dev.strongroom.vault.index;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.pack.PackedBlob;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What some index files say, in a local file that is mapped: it takes no heap for a blob. A cache that was checked when
 * it was opened and never changes. All numbers are big-endian:
 *
 * <pre>
 * 8 bytes  "SRINDEX1"          8 bytes  number of blobs
 * 32 bytes the vault's id      4 bytes  number of packs
 * 8 bytes  CRC-32C of the rest 4 bytes  number of index files
 * 32 bytes for each index file: its id
 * 40 bytes for each pack: its id, and how many bytes these blobs take in it with their header entries
 * 48 bytes for each blob, ordered by id: see {@link BlobWords}
 * </pre>
 *
 * Reading is thread-safe; nobody may read once it is closed.
 */
final class Segment implements AutoCloseable {
    static final long MAGIC = 0x5352494e44455831L;
    static final int HEADER = 64;
    /** From where on the checksum counts. */
    static final int CHECKED_FROM = 48;
    static final int FILE_BYTES = Digest.BYTES;
    static final int PACK_BYTES = Digest.BYTES + Long.BYTES;

    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int CHECK_STEP = 1 << 26;

    private final Path path;
    private final Arena arena;
    private final MemorySegment bytes;
    private final long blobs;
    private final int packs;
    private final int files;
    private final long firstPack;
    private final long firstBlob;

    private Segment(Path path, Arena arena, MemorySegment bytes) {
        this.path = path;
        this.arena = arena;
        this.bytes = bytes;
        blobs = bytes.get(LONG, 48);
        packs = bytes.get(INT, 56);
        files = bytes.get(INT, 60);
        firstPack = HEADER + (long) files * FILE_BYTES;
        firstBlob = firstPack + (long) packs * PACK_BYTES;
    }

    /**
     * Opens a segment.
     *
     * @throws IOException when it can't be read, is damaged, or belongs to another vault
     */
    static Segment open(Path path, Digest vault) throws IOException {
        Arena arena = Arena.ofShared();
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            if (bytes.byteSize() < HEADER || bytes.get(LONG, 0) != MAGIC || !digest(bytes, 8).equals(vault)
                    || bytes.get(LONG, 40) != checksum(bytes)) {
                throw new IOException(path + " is no copy of this vault's index, or damaged");
            }
            return new Segment(path, arena, bytes);
        } catch (IOException | RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    private static long checksum(MemorySegment bytes) {
        CRC32C crc = new CRC32C();
        for (long at = CHECKED_FROM; at < bytes.byteSize(); at += CHECK_STEP) {
            crc.update(bytes.asSlice(at, Math.min(CHECK_STEP, bytes.byteSize() - at)).asByteBuffer());
        }
        return crc.getValue();
    }

    private static Digest digest(MemorySegment bytes, long at) {
        return new Digest(bytes.get(LONG, at), bytes.get(LONG, at + 8), bytes.get(LONG, at + 16),
                bytes.get(LONG, at + 24));
    }

    Path path() {
        return path;
    }

    long blobs() {
        return blobs;
    }

    int packs() {
        return packs;
    }

    /** The index files that it stands for. */
    List<Digest> files() {
        List<Digest> ids = new ArrayList<>(files);
        for (int file = 0; file < files; file++) {
            ids.add(digest(bytes, HEADER + (long) file * FILE_BYTES));
        }
        return ids;
    }

    Digest packId(int pack) {
        return digest(bytes, firstPack + (long) pack * PACK_BYTES);
    }

    /** How many bytes the blobs here take in a pack, with their header entries. */
    long packBytes(int pack) {
        return bytes.get(LONG, firstPack + (long) pack * PACK_BYTES + Digest.BYTES);
    }

    long word(long blob, int word) {
        return bytes.get(LONG, firstBlob + blob * BlobWords.BYTES + (long) word * Long.BYTES);
    }

    /** The first place of a blob, or -1. */
    long first(Digest id, BlobType type) {
        long found = firstAtLeast(id);
        return found < blobs && holds(found, id) ? ofType(found, id, type) : -1;
    }

    /** The place of the blob after this one, or -1. */
    long next(long blob, Digest id, BlobType type) {
        return ofType(blob + 1, id, type);
    }

    private long ofType(long from, Digest id, BlobType type) {
        long blob = from;
        while (blob < blobs && holds(blob, id)) {
            if (BlobWords.hasType(word(blob, 5), type)) {
                return blob;
            }
            blob++;
        }
        return -1;
    }

    private boolean holds(long blob, Digest id) {
        return word(blob, 0) == id.w0() && word(blob, 1) == id.w1() && word(blob, 2) == id.w2()
                && word(blob, 3) == id.w3();
    }

    /** Ids are spread evenly, so that a guess from the id comes near; a search among the neighbours does the rest. */
    private long firstAtLeast(Digest id) {
        if (blobs == 0) {
            return 0;
        }
        long guess = Math.multiplyHigh(id.w0() >>> 1, blobs << 1);
        long step = 1 + (long) Math.sqrt((double) blobs);
        long low = Math.max(0, guess - step);
        while (low > 0 && compare(low, id) >= 0) {
            low = Math.max(0, low - step);
            step *= 2;
        }
        long high = Math.min(blobs, Math.max(guess, low) + step);
        while (high < blobs && compare(high, id) < 0) {
            high = Math.min(blobs, high + step);
            step *= 2;
        }
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (compare(middle, id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int compare(long blob, Digest id) {
        int order = Long.compareUnsigned(word(blob, 0), id.w0());
        return order != 0 ? order : digest(bytes, firstBlob + blob * BlobWords.BYTES).compareTo(id);
    }

    /** A blob with its place. */
    PackedBlob blob(long blob) {
        return BlobWords.blob(digest(bytes, firstBlob + blob * BlobWords.BYTES), word(blob, 4), word(blob, 5));
    }

    @Override
    public void close() {
        arena.close();
    }
}
