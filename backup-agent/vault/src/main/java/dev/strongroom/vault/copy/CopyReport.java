package dev.strongroom.vault.copy;

/**
 * What a copy did.
 *
 * @param copiedSnapshots how many snapshots the target has now that it did not have before
 * @param presentSnapshots how many of those asked for were there already
 * @param copiedBlobs how many blobs were read from the source
 * @param bytesAdded to the target's store
 * @param whole false when it was told to stop before its end
 */
public record CopyReport(int copiedSnapshots, int presentSnapshots, long copiedBlobs, long bytesAdded,
        boolean whole) {
    /** What two copies did, of two vaults. */
    public CopyReport plus(CopyReport other) {
        return new CopyReport(copiedSnapshots + other.copiedSnapshots, presentSnapshots + other.presentSnapshots,
                copiedBlobs + other.copiedBlobs, bytesAdded + other.bytesAdded, whole && other.whole);
    }
}
