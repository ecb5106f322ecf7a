package dev.strongroom.vault.erase;

import dev.strongroom.vault.prune.PruneReport;

/**
 * What an erasure did.
 *
 * @param snapshots how many snapshots were written anew without the items
 * @param entries how many entries of different directories went
 * @param prune what then went out of the store
 */
public record ErasureReport(int snapshots, int entries, PruneReport prune) {}
