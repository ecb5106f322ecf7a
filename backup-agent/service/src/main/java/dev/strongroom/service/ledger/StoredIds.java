package dev.strongroom.service.ledger;

import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemId;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The ids that a folder's directory in the vault holds: those of its last version, and what was written since. Kept apart
 * from the catalogue, so that the ledger can hold the two against each other. One thread.
 */
public final class StoredIds {
    private final NavigableMap<Long, IdSet> byEpoch = new TreeMap<>();

    /** @param last the ids of the folder's last version, a set for each epoch */
    public StoredIds(List<IdSet> last) {
        last.forEach(set -> byEpoch.put(set.epoch(), set));
    }

    /** Items were taken out of the folder's directory, and then others were written into it. */
    public void changed(Collection<ItemId> removed, Collection<ItemId> added) {
        for (IdSet set : byEpoch(removed)) {
            byEpoch.put(set.epoch(), of(set.epoch()).minus(set));
        }
        for (IdSet set : byEpoch(added)) {
            byEpoch.put(set.epoch(), of(set.epoch()).plus(set));
        }
    }

    private static List<IdSet> byEpoch(Collection<ItemId> ids) {
        return ids.stream()
                .map(ItemId::epoch)
                .distinct()
                .map(epoch -> IdSet.ofAscending(epoch,
                        ids.stream().filter(id -> id.epoch() == epoch).mapToLong(ItemId::number).sorted().distinct()))
                .toList();
    }

    /** Whether the folder holds the id. */
    public boolean contains(ItemId id) {
        return of(id.epoch()).contains(id);
    }

    /** How many ids there are. */
    public long size() {
        return byEpoch.values().stream().mapToLong(IdSet::size).sum();
    }

    /** The ids of an epoch. */
    public IdSet of(long epoch) {
        return byEpoch.getOrDefault(epoch, IdSet.ofRanges(epoch));
    }

    /** The ids of every epoch that there are ids of. */
    public List<IdSet> all() {
        return byEpoch.values().stream().filter(set -> set.size() > 0).toList();
    }
}
