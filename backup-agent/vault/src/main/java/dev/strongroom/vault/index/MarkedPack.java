package dev.strongroom.vault.index;

import dev.strongroom.vault.pack.FinishedPack;
import java.time.Instant;

/**
 * A pack that was taken out of the index and is to be deleted some time later, as rustic keeps it among the
 * {@code packs_to_delete} of an index file, which restic does not look at.
 *
 * @param pack with its blobs, so that it can be put back; without, if no index ever named it
 * @param since when it was taken out
 */
public record MarkedPack(FinishedPack pack, Instant since) {}
