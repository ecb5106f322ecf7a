package dev.strongroom.vault.read;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.pack.PackedBlob;
import dev.strongroom.vault.store.ObjectStore;
import java.io.IOException;
import java.util.List;
import java.util.zip.DataFormatException;

/** Reads many blobs of a pack in few requests, each blob verified. Thread-safe. */
public final class PackRanges {
    private static final int MOST_BYTES = 8 << 20;

    private final ObjectStore store;
    private final Pool<BlobDecoder> decoders;

    public PackRanges(ObjectStore store, Pool<BlobDecoder> decoders) {
        this.store = store;
        this.decoders = decoders;
    }

    /** Takes blobs one by one. */
    public interface Sink {
        /**
         * Takes a blob.
         *
         * @param bytes hold it from {@code offset} on, encrypted; not to be kept
         */
        void accept(PackedBlob blob, byte[] bytes, int offset) throws VaultException;
    }

    /**
     * Reads these blobs of a pack, in the order in which they lie there.
     *
     * @throws DamagedVaultException when one of them is not what its name says, also when read once more
     */
    public void read(Digest pack, List<PackedBlob> blobs, Sink sink) throws VaultException {
        for (PackRuns.Run run : PackRuns.of(blobs, MOST_BYTES)) {
            readRun(pack, run, sink);
        }
    }

    private void readRun(Digest pack, PackRuns.Run run, Sink sink) throws VaultException {
        byte[] bytes = range(pack, run.start(), run.length());
        for (PackedBlob blob : run.blobs()) {
            int offset = blob.offset() - run.start();
            if (verifies(blob, bytes, offset)) {
                sink.accept(blob, bytes, offset);
            } else {
                byte[] again = range(pack, blob.offset(), blob.length()); // a fault on the way is likelier than at rest
                if (!verifies(blob, again, 0)) {
                    throw new DamagedVaultException("Blob " + blob.id() + " in pack " + pack + " of the vault at "
                            + store.location() + " is damaged. Run a check to see what else is.");
                }
                sink.accept(blob, again, 0);
            }
        }
    }

    private boolean verifies(PackedBlob blob, byte[] bytes, int offset) {
        return decoders.lend(decoder -> {
            try {
                decoder.decode(blob, bytes, offset);
                return true;
            } catch (DataFormatException e) {
                return false;
            }
        });
    }

    private byte[] range(Digest pack, long offset, int length) throws VaultException {
        for (int attempt = 0;; attempt++) {
            try {
                return PackBytes.read(store, pack, offset, length);
            } catch (IOException e) {
                if (attempt > 0) {
                    throw StoreFailures.translate(e, store.location());
                }
            }
        }
    }
}
