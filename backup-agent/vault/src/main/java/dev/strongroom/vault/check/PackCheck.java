package dev.strongroom.vault.check;

import dev.strongroom.vault.CheckReport.Kind;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.file.DamagedObjectException;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.file.WholeObjects;
import dev.strongroom.vault.index.BlobPlace;
import dev.strongroom.vault.index.VaultIndex;
import dev.strongroom.vault.pack.PackHeader;
import dev.strongroom.vault.pack.PackedBlob;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;

/** Reads whole packs and compares every blob with its id. For one thread. */
final class PackCheck {
    private final ObjectStore store;
    private final VaultIndex index;
    private final BlobDecoder decoder;
    private final Findings findings;
    private long bytesRead;

    PackCheck(ObjectStore store, VaultIndex index, BlobDecoder decoder, Findings findings) {
        this.store = store;
        this.index = index;
        this.decoder = decoder;
        this.findings = findings;
    }

    void check(ObjectKey pack) {
        byte[] bytes;
        try {
            bytes = WholeObjects.read(store, pack);
        } catch (DamagedObjectException e) {
            findings.add(Kind.DAMAGED, pack.path(), "This pack's bytes are not those that its name says.");
            return;
        } catch (IOException e) {
            findings.add(pack.path(), StoreFailures.translate(e, store.location()));
            return;
        }
        bytesRead += bytes.length;
        try {
            checkBlobs(pack, bytes);
        } catch (DataFormatException e) {
            findings.add(Kind.DAMAGED, pack.path(), "This pack's header can't be read: " + e.getMessage());
        }
    }

    private void checkBlobs(ObjectKey pack, byte[] bytes) throws DataFormatException {
        Digest id = Digest.ofHex(pack.name());
        for (PackedBlob blob : header(bytes)) {
            if (!index.places(blob.id(), blob.type()).contains(new BlobPlace(id, blob))) {
                findings.add(Kind.DAMAGED, pack.path(), "The index does not name blob " + blob.id()
                        + " where this pack has it.");
            }
            try {
                decoder.decode(blob, bytes, blob.offset());
            } catch (DataFormatException e) {
                findings.add(Kind.DAMAGED, pack.path(), "Blob " + blob.id() + " is damaged: " + e.getMessage());
            }
        }
    }

    private List<PackedBlob> header(byte[] bytes) throws DataFormatException {
        int end = bytes.length - Integer.BYTES;
        int length = end < 0 ? -1 : ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
        if (length < 0 || length > end) {
            throw new DataFormatException("the pack is too short for it");
        }
        List<PackedBlob> blobs = PackHeader.decode(decoder.open(Arrays.copyOfRange(bytes, end - length, end)));
        if (blobs.stream().anyMatch(blob -> blob.offset() + blob.length() > end - length)) {
            throw new DataFormatException("it names blobs that lie outside of the pack");
        }
        return blobs;
    }

    long bytesRead() {
        return bytesRead;
    }
}
