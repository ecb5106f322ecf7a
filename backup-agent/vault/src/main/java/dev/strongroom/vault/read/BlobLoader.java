package dev.strongroom.vault.read;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.BlobType;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.index.BlobPlace;
import dev.strongroom.vault.index.VaultIndex;
import dev.strongroom.vault.pack.PackedBlob;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;

/** Reads single blobs, verified. What is damaged in one place is looked for in all others. Thread-safe. */
final class BlobLoader {
    private final ObjectStore store;
    private final VaultIndex index;
    private final Pool<BlobDecoder> decoders;

    BlobLoader(ObjectStore store, VaultIndex index, Pool<BlobDecoder> decoders) {
        this.store = store;
        this.index = index;
        this.decoders = decoders;
    }

    byte[] load(Digest id, BlobType type) throws VaultException {
        List<BlobPlace> places = index.places(id, type);
        if (places.isEmpty()) {
            throw new DamagedVaultException("A blob of the vault at " + store.location()
                    + " is in no index: " + id + ". Run a check to see what else is missing.");
        }
        Optional<Exception> problem = Optional.empty();
        for (BlobPlace place : places) {
            for (int attempt = 0; attempt < 2; attempt++) { // a fault on the way is likelier than one at rest
                try {
                    return read(place);
                } catch (ObjectMissingException e) {
                    problem = Optional.of(e);
                    break;
                } catch (IOException | DataFormatException e) {
                    problem = Optional.of(e);
                }
            }
        }
        throw failure(id, problem.orElseThrow());
    }

    private byte[] read(BlobPlace place) throws IOException, DataFormatException {
        byte[] sealed = range(place.pack(), place.blob().offset(), place.blob().length());
        return decode(place.blob(), sealed, 0);
    }

    /** Decodes a blob that lies in these bytes from {@code offset} on. */
    byte[] decode(PackedBlob blob, byte[] bytes, int offset) throws DataFormatException {
        return decoders.lend(decoder -> decoder.decode(blob, bytes, offset));
    }

    /** A part of a pack; shorter than asked for when the pack is cut short. */
    byte[] range(Digest pack, long offset, int length) throws IOException {
        return PackBytes.read(store, pack, offset, length);
    }

    private VaultException failure(Digest id, Exception problem) {
        return switch (problem) {
            case ObjectMissingException missing -> new DamagedVaultException("A pack of the vault at "
                    + store.location() + " is gone. Run a check to see what was in it. " + missing.getMessage(),
                    missing);
            case IOException failed -> StoreFailures.translate(failed, store.location());
            default -> new DamagedVaultException("A blob of the vault at " + store.location() + " is damaged: " + id
                    + ". Run a check to see what else is.", problem);
        };
    }
}
