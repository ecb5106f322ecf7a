package dev.strongroom.vault.prune;

import java.util.Comparator;
import java.util.List;

/** Decides what becomes of each pack. */
final class PrunePlan {
    private PrunePlan() {}

    /** The packs with the most waste are written anew first, until little enough is left or the limit is reached. */
    static void decide(VaultUsage usage, PruneOptions options) {
        usage.packs()
                .stream()
                .filter(pack -> !pack.isThere() || pack.used() == 0)
                .forEach(pack -> pack.destine(PackUsage.Fate.TAKE_OUT));
        List<PackUsage> mixed = usage.packs()
                .stream()
                .filter(pack -> pack.fate() == PackUsage.Fate.KEEP && pack.unused() > 0 && !usage.isPutBack(pack.id()))
                .sorted(Comparator.comparingDouble(PackUsage::wasted).reversed().thenComparing(PackUsage::id))
                .toList();
        long unused = mixed.stream().mapToLong(PackUsage::unused).sum();
        long allowed = usage.packs().stream().mapToLong(PackUsage::used).sum() / 100 * options.maxUnusedPercent();
        long repacked = 0;
        for (PackUsage pack : mixed) {
            if (unused <= allowed) {
                return;
            }
            if (repacked + pack.used() <= options.maxRepackBytes()) {
                pack.destine(PackUsage.Fate.REPACK);
                repacked += pack.used();
                unused -= pack.unused();
            }
        }
    }
}
