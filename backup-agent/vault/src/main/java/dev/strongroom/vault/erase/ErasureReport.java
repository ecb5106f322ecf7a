package dev.strongroom.vault.erase;

import dev.strongroom.vault.prune.PruneReport;

/**
 * What an erasure did.
 *
 * @param snapshots how many snapshots were written anew without the items
 * @param entries how many entries of different directories went
 * @param prune what then went out of the store
 */
public record ErasureReport(int snapshots, int entries, PruneReport prune) {
    /** What two erasures did, in two vaults. */
    public ErasureReport plus(ErasureReport other) {
        return new ErasureReport(snapshots + other.snapshots, entries + other.entries, prune.plus(other.prune));
    }
}
