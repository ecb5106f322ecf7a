package dev.strongroom.vault.index;

import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.pack.PackedBlob;

/** A blob with its place as six words: four of its id, the pack's number with the offset, and the lengths with the type. */
final class BlobWords {
    /** How many there are. */
    static final int COUNT = 6;
    /** How many bytes they take. */
    static final int BYTES = COUNT * Long.BYTES;

    private static final long TREE_BIT = 1L << 31;

    private BlobWords() {}

    static long place(int pack, PackedBlob blob) {
        return place(pack, blob.offset());
    }

    private static long place(int pack, int offset) {
        return ((long) pack << 32) | offset;
    }

    static long lengths(PackedBlob blob) {
        return ((long) blob.length() << 32) | blob.rawLength() | typeBit(blob.type());
    }

    private static long typeBit(BlobType type) {
        return type == BlobType.TREE ? TREE_BIT : 0;
    }

    /** The number of the pack. */
    static int pack(long place) {
        return (int) (place >>> 32);
    }

    /** The same place in a pack of another number. */
    static long renumbered(long place, int pack) {
        return place(pack, (int) place);
    }

    static boolean hasType(long lengths, BlobType type) {
        return (lengths & TREE_BIT) == typeBit(type);
    }

    static PackedBlob blob(Digest id, long place, long lengths) {
        return new PackedBlob(id, (lengths & TREE_BIT) != 0 ? BlobType.TREE : BlobType.DATA, (int) place,
                (int) (lengths >>> 32), (int) (lengths & (TREE_BIT - 1)));
    }
}
