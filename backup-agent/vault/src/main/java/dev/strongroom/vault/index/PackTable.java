package dev.strongroom.vault.index;

import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.pack.PackHeader;
import dev.strongroom.vault.pack.PackedBlob;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packs that an index names, by number, with the size that each must have. Not thread-safe. */
final class PackTable {
    private final List<Digest> ids = new ArrayList<>();
    private final Map<Digest, Integer> numbers = new HashMap<>();
    private long[] sizes = new long[16];
    private final BitSet absent = new BitSet();

    /** The number of a pack, which is new or known. */
    int number(Digest id) {
        Integer known = numbers.get(id);
        if (known != null) {
            return known;
        }
        int number = ids.size();
        ids.add(id);
        numbers.put(id, number);
        if (number == sizes.length) {
            sizes = java.util.Arrays.copyOf(sizes, 2 * number);
        }
        sizes[number] = PackHeader.OVERHEAD;
        return number;
    }

    Digest id(int number) {
        return ids.get(number);
    }

    void count(int number, PackedBlob blob) {
        count(number, bytes(blob));
    }

    void count(int number, long bytes) {
        sizes[number] += bytes;
    }

    /** How many bytes a blob takes in a pack, with its header's entry. */
    static long bytes(PackedBlob blob) {
        return blob.length() + (long) PackHeader.entrySize(blob);
    }

    int size() {
        return ids.size();
    }

    /** The size in bytes of a whole pack with exactly the blobs that were counted. */
    long bytes(int number) {
        return sizes[number];
    }

    /** Notes whether a pack can be relied on. */
    void setAbsent(int number, boolean value) {
        absent.set(number, value);
    }

    boolean isAbsent(int number) {
        return absent.get(number);
    }
}
