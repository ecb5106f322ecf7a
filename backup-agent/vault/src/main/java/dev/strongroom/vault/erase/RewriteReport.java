package dev.strongroom.vault.erase;

/**
 * What was taken out of snapshots, or would be.
 *
 * @param snapshots how many are written anew
 * @param entries how many entries of different directories go
 */
public record RewriteReport(int snapshots, int entries) {
    /** What two rewrites did, in two vaults. */
    public RewriteReport plus(RewriteReport other) {
        return new RewriteReport(snapshots + other.snapshots, entries + other.entries);
    }
}
