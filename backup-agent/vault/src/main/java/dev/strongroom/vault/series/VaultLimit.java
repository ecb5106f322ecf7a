package dev.strongroom.vault.series;

import dev.strongroom.vault.VaultSize;

/**
 * How large a vault may become before another one goes on. No limit of the format: what a machine can hold in memory for a
 * prune, and list in a reasonable time.
 *
 * @param blobs at least 1
 * @param bytes of packs, at least 1
 */
public record VaultLimit(long blobs, long bytes) {
    /** A prune then takes 400 MB of memory, and a listing of all packs 600 requests. */
    public static final VaultLimit STANDARD = new VaultLimit(5_000_000, 10_000_000_000_000L);

    public VaultLimit {
        if (blobs < 1 || bytes < 1) {
            throw new IllegalArgumentException("A vault holds at least one blob and one byte");
        }
    }

    boolean passedBy(VaultSize size) {
        return size.blobs() > blobs || size.bytes() > bytes;
    }
}
