package dev.strongroom.vault.pack;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.Miscomputation;
import dev.strongroom.vault.crypto.Sealer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import javax.crypto.AEADBadTagException;

/** A pack while blobs are added to it, in memory. Grows as it fills. For one thread at a time. */
public final class PackBuffer {
    private static final int FIRST = 1 << 20;

    private final int target;
    private final List<PackedBlob> blobs = new ArrayList<>();
    private byte[] bytes;
    private int size;

    /**
     * An empty pack.
     *
     * @param target the size in bytes that it should not exceed
     */
    public PackBuffer(int target) {
        this.target = target;
        this.bytes = new byte[Math.min(FIRST, target)];
    }

    /** Whether a blob of this length leaves the pack within its size; an empty pack takes any. */
    public boolean hasRoom(int length) {
        return blobs.isEmpty() || (long) size + length + PackHeader.mostBytes(blobs.size() + 1) <= target;
    }

    /** Whether all of another pack's blobs leave this within its size. */
    public boolean hasRoom(PackBuffer other) {
        return (long) size + other.size + PackHeader.mostBytes(blobs.size() + other.blobs.size()) <= target;
    }

    /** How many bytes of memory more the pack takes for a blob of this length; for a moment, what it had as well. */
    public int growth(int length) {
        return Math.max(0, capacityFor(length) - bytes.length);
    }

    /** How many bytes of memory the pack has taken, whatever it holds. */
    public int memory() {
        return bytes.length;
    }

    /**
     * Adds a blob.
     *
     * @param sealed holds its encrypted bytes from {@code offset} on, which are copied
     * @param rawLength see {@link PackedBlob}
     */
    public void add(Digest id, BlobType type, byte[] sealed, int offset, int length, int rawLength) {
        ensure(length);
        System.arraycopy(sealed, offset, bytes, size, length);
        blobs.add(new PackedBlob(id, type, size, length, rawLength));
        size += length;
    }

    /** Adds all blobs of another pack. */
    public void addAll(PackBuffer other) {
        ensure(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        for (PackedBlob blob : other.blobs) {
            blobs.add(new PackedBlob(blob.id(), blob.type(), size + blob.offset(), blob.length(), blob.rawLength()));
        }
        size += other.size;
    }

    public boolean isEmpty() {
        return blobs.isEmpty();
    }

    /** Ends the pack with its header. Nothing can be added afterwards. */
    public void finish(Sealer sealer) throws DamagedVaultException {
        byte[] header = sealer.seal(PackHeader.encode(blobs));
        verify(sealer, header);
        ensure(header.length + Integer.BYTES);
        System.arraycopy(header, 0, bytes, size, header.length);
        size += header.length;
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(size, header.length);
        size += Integer.BYTES;
    }

    private void verify(Sealer sealer, byte[] header) throws DamagedVaultException {
        try {
            if (PackHeader.decode(sealer.open(header)).equals(blobs)) {
                return;
            }
        } catch (AEADBadTagException | DataFormatException e) {
            throw Miscomputation.found(e);
        }
        throw Miscomputation.found();
    }

    private void ensure(int more) {
        int capacity = capacityFor(more);
        if (capacity > bytes.length) {
            bytes = Arrays.copyOf(bytes, capacity);
        }
    }

    /** Small packs stay small; one that is no longer small takes all that it may need. */
    private int capacityFor(int more) {
        int needed = size + more;
        if (needed <= bytes.length) {
            return bytes.length;
        }
        return needed <= target / 4 ? Math.min(target / 4, Math.max(needed, 4 * bytes.length))
                : Math.max(needed, target);
    }

    /** The array with the pack's bytes from 0 on, not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return size;
    }

    /** The blobs so far, in order. */
    public List<PackedBlob> blobs() {
        return List.copyOf(blobs);
    }

    /** Forgets the blobs, so that the memory can be used for another pack. */
    public void clear() {
        blobs.clear();
        size = 0;
    }
}
