package dev.strongroom.vault.read;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.file.StoreFailures;
import dev.strongroom.vault.pack.PackedBlob;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.zip.DataFormatException;

/** Reads many blobs of a pack in few requests, each blob verified. Thread-safe. */
public final class PackRanges {
    /** Blobs that lie no further apart are read in one request. */
    private static final int MOST_GAP = 256 << 10;
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
        List<PackedBlob> ordered = blobs.stream().sorted(Comparator.comparingInt(PackedBlob::offset)).toList();
        int from = 0;
        while (from < ordered.size()) {
            int to = from + 1;
            while (to < ordered.size() && joins(ordered.get(from), ordered.get(to - 1), ordered.get(to))) {
                to++;
            }
            readRun(pack, ordered.subList(from, to), sink);
            from = to;
        }
    }

    private static boolean joins(PackedBlob first, PackedBlob last, PackedBlob next) {
        return next.offset() - end(last) <= MOST_GAP && end(next) - first.offset() <= MOST_BYTES;
    }

    private static long end(PackedBlob blob) {
        return (long) blob.offset() + blob.length();
    }

    private void readRun(Digest pack, List<PackedBlob> run, Sink sink) throws VaultException {
        int start = run.getFirst().offset();
        byte[] bytes = range(pack, start, Math.toIntExact(end(run.getLast()) - start));
        for (PackedBlob blob : run) {
            int offset = blob.offset() - start;
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
        return offset + blob.length() <= bytes.length && decoders.lend(decoder -> {
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
            try (InputStream in = store.read(new ObjectKey(ObjectKind.PACK, pack.hex()), offset, length)) {
                return in.readNBytes(length);
            } catch (IOException e) {
                if (attempt > 0) {
                    throw StoreFailures.translate(e, store.location());
                }
            }
        }
    }
}
