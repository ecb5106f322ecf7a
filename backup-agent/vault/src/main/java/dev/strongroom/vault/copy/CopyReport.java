package dev.strongroom.vault.copy;

/**
 * What a copy did.
 *
 * @param copiedSnapshots how many snapshots the target has now that it did not have before
 * @param presentSnapshots how many of those asked for were there already
 * @param copiedBlobs how many blobs were read from the source
 * @param bytesAdded to the target's store
 */
public record CopyReport(int copiedSnapshots, int presentSnapshots, long copiedBlobs, long bytesAdded) {}
