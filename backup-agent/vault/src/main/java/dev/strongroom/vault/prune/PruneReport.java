package dev.strongroom.vault.prune;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a prune did. Sizes in bytes as stored.
 *
 * @param usedBlobs how many different blobs the snapshots refer to
 * @param takenOutPacks how many packs were taken out of the index
 * @param takenOutBytes of unused data in them
 * @param repackedBytes of used data in them, which was written anew
 * @param deletedPacks how many packs were deleted
 * @param deletedBytes their size
 * @param waitingPacks how many packs are out of the index and stay for their grace
 * @param waitingBytes their size
 * @param nextDue when the first of them may be deleted
 * @param unusedBytes unused data that stays in packs with used data
 * @param heldVersions of how many deleted packs the store keeps versions that are held, and destroys none yet
 */
public record PruneReport(int usedBlobs, int takenOutPacks, long takenOutBytes, long repackedBytes, int deletedPacks,
        long deletedBytes, int waitingPacks, long waitingBytes, Optional<Instant> nextDue, long unusedBytes,
        int heldVersions) {
    /** What two prunes did, of two vaults. */
    public PruneReport plus(PruneReport other) {
        return new PruneReport(usedBlobs + other.usedBlobs, takenOutPacks + other.takenOutPacks,
                takenOutBytes + other.takenOutBytes, repackedBytes + other.repackedBytes,
                deletedPacks + other.deletedPacks, deletedBytes + other.deletedBytes,
                waitingPacks + other.waitingPacks, waitingBytes + other.waitingBytes,
                Stream.of(nextDue, other.nextDue).flatMap(Optional::stream).min(Comparator.naturalOrder()),
                unusedBytes + other.unusedBytes, heldVersions + other.heldVersions);
    }
}
