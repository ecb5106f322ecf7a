package dev.strongroom.vault.repair;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.pack.PackHeader;
import dev.strongroom.vault.pack.PackedBlob;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;

/** Reads what is in packs from their ends, without the blobs. Thread-safe. */
public final class PackHeaders {
    /** Enough for most headers, so that one request does. */
    private static final int FIRST_READ = 64 << 10;

    private final ObjectStore store;
    private final Pool<BlobDecoder> decoders;

    public PackHeaders(ObjectStore store, Pool<BlobDecoder> decoders) {
        this.store = store;
        this.decoders = decoders;
    }

    /**
     * What is in a pack; empty when its header is damaged.
     *
     * @param size in bytes
     */
    public Optional<FinishedPack> read(Digest pack, long size) throws VaultException {
        for (int attempt = 0; attempt < 2; attempt++) { // a fault on the way is likelier than one at rest
            try {
                List<PackedBlob> blobs = PackHeader.decode(open(header(pack, size)));
                if (PackHeader.packSize(blobs) == size) {
                    return Optional.of(new FinishedPack(pack, blobs));
                }
            } catch (DataFormatException damaged) {
                // tried once more
            } catch (IOException e) {
                throw StoreFailures.translate(e, store.location());
            }
        }
        return Optional.empty();
    }

    private byte[] open(byte[] sealed) throws DataFormatException {
        return decoders.lend(decoder -> decoder.open(sealed));
    }

    private byte[] header(Digest pack, long size) throws IOException, DataFormatException {
        byte[] tail = tail(pack, size, Math.min(size, FIRST_READ));
        if (tail.length < Integer.BYTES) {
            throw new DataFormatException("The pack is too short for a header");
        }
        long length = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN).getInt(tail.length - Integer.BYTES);
        long needed = length + Integer.BYTES;
        if (length < 0 || needed > size) {
            throw new DataFormatException("The pack is too short for its header");
        }
        if (needed > tail.length) {
            tail = tail(pack, size, needed);
        }
        int from = tail.length - (int) needed;
        if (from < 0) {
            throw new DataFormatException("The pack is cut short");
        }
        return Arrays.copyOfRange(tail, from, tail.length - Integer.BYTES);
    }

    private byte[] tail(Digest pack, long size, long length) throws IOException {
        try (InputStream in = store.read(new ObjectKey(ObjectKind.PACK, pack.hex()), size - length, length)) {
            return in.readAllBytes();
        }
    }
}
