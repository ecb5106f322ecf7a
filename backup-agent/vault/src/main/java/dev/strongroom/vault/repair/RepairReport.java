package dev.strongroom.vault.repair;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a repair of the index did.
 *
 * @param damagedIndexFiles how many index files could not be read and were replaced
 * @param addedPacks how many packs the index names now and did not before
 * @param droppedPacks how many packs it no longer names, since they are gone or cut short
 * @param unreadablePacks packs whose header can't be read, which the index does not name; they were left where they are
 */
public record RepairReport(int damagedIndexFiles, int addedPacks, int droppedPacks, List<String> unreadablePacks) {
    public RepairReport {
        unreadablePacks = List.copyOf(unreadablePacks);
    }

    /** What two repairs did, of two vaults. */
    public RepairReport plus(RepairReport other) {
        return new RepairReport(damagedIndexFiles + other.damagedIndexFiles, addedPacks + other.addedPacks,
                droppedPacks + other.droppedPacks,
                Stream.concat(unreadablePacks.stream(), other.unreadablePacks.stream()).toList());
    }
}
