package dev.strongroom.vault.copy;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.codec.BlobDecoder;
import dev.strongroom.vault.codec.Pool;
import dev.strongroom.vault.index.IndexFile;
import dev.strongroom.vault.index.IndexFiles;
import dev.strongroom.vault.pack.FinishedPack;
import dev.strongroom.vault.pack.PackedBlob;
import dev.strongroom.vault.prune.UsedBlobs;
import dev.strongroom.vault.read.PackRanges;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.DataFormatException;

/**
 * Copies blobs in the order in which they lie in the source's packs. What was copied becomes durable now and then, so
 * that a copy that was broken off need not begin anew. For one thread.
 */
final class BlobCopy {
    private static final long FLUSH_EVERY = 1L << 30;
    private static final int ANY_PACK = 0;

    private final IndexFiles index;
    private final PackRanges ranges;
    private final Pool<BlobDecoder> decoders;
    private final UsedBlobs wanted;
    private final BlobSink target;
    private final BooleanSupplier stop;
    private boolean stopped;
    private long copied;
    private long unflushed;

    BlobCopy(IndexFiles index, PackRanges ranges, Pool<BlobDecoder> decoders, UsedBlobs wanted, BlobSink target,
            BooleanSupplier stop) {
        this.index = index;
        this.ranges = ranges;
        this.decoders = decoders;
        this.wanted = wanted;
        this.target = target;
        this.stop = stop;
    }

    /**
     * Copies what is wanted and the target lacks; answers how many blobs.
     *
     * @throws DamagedVaultException when the source lacks some of it
     */
    long copy() throws VaultException {
        for (Digest name : index.list()) {
            Optional<IndexFile> file = index.read(name);
            if (file.isPresent()) {
                for (FinishedPack pack : file.get().packs()) {
                    stopped = stop.getAsBoolean();
                    if (stopped) {
                        return copied;
                    }
                    copy(pack);
                }
            }
        }
        if (wanted.unplaced() > 0) {
            throw new DamagedVaultException("The vault that is copied lacks " + wanted.unplaced()
                    + " blobs that its snapshots need. Run a check to see what is missing.");
        }
        return copied;
    }

    /** Whether it was told to stop before all was copied. */
    boolean stopped() {
        return stopped;
    }

    private void copy(FinishedPack pack) throws VaultException {
        List<PackedBlob> needed = pack.blobs()
                .stream()
                .filter(blob -> wanted.place(blob.id(), blob.type(), ANY_PACK) && !target.holds(blob.id(), blob.type()))
                .toList();
        ranges.read(pack.id(), needed, (blob, bytes, offset) -> {
            target.store(blob.type(), decode(blob, bytes, offset));
            copied++;
            unflushed += blob.length();
        });
        if (unflushed > FLUSH_EVERY) {
            target.flush();
            unflushed = 0;
        }
    }

    private byte[] decode(PackedBlob blob, byte[] bytes, int offset) throws VaultException {
        try {
            return decoders.lend(decoder -> decoder.decode(blob, bytes, offset));
        } catch (DataFormatException e) {
            throw new DamagedVaultException("Blob " + blob.id() + " of the vault that is copied is damaged.", e);
        }
    }
}
