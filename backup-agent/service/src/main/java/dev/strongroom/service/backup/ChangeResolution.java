package dev.strongroom.service.backup;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.service.backup.StagedChange.Added;
import dev.strongroom.service.backup.StagedChange.Renumbered;
import dev.strongroom.service.backup.StagedChange.StateChanged;
import dev.strongroom.service.backup.StagedChange.Vanished;
import dev.strongroom.service.layout.LeafChange;
import dev.strongroom.service.layout.LeafChange.Put;
import dev.strongroom.service.layout.LeafChange.Remove;
import dev.strongroom.service.layout.LeafChange.Renumber;
import dev.strongroom.service.layout.LeafChange.SetState;
import dev.strongroom.service.layout.Place;
import dev.strongroom.service.layout.StoredItem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds where the items lie that changed, and what the changes of one item come to together. A change of an item that the
 * folder does not hold has no effect; the ledger tells if that leaves a difference.
 */
final class ChangeResolution {
    private final Function<ItemId, Optional<Place>> places;
    /** By the id that the source knows the item by now. */
    private final Map<ItemId, LeafChange> changes = new LinkedHashMap<>();
    private final List<LeafChange> displaced = new ArrayList<>();

    private ChangeResolution(Function<ItemId, Optional<Place>> places) {
        this.places = places;
    }

    /** @param places where the folder holds an item */
    static Collection<LeafChange> of(List<StagedChange> staged, Function<ItemId, Optional<Place>> places) {
        ChangeResolution resolution = new ChangeResolution(places);
        staged.forEach(resolution::take);
        resolution.displaced.addAll(resolution.changes.values());
        return resolution.displaced;
    }

    private void take(StagedChange change) {
        switch (change) {
            case Added(StoredItem item) -> added(item);
            case StagedChange.Moved moved -> throw new IllegalArgumentException("Only items of drives move");
            case StateChanged(ItemId id, ItemState state) ->
                current(id).ifPresent(now -> changes.put(id, inState(now, state)));
            case Renumbered renumbered -> current(renumbered.id()).ifPresent(now -> {
                changes.remove(renumbered.id());
                changes.put(renumbered.to(), renumbered(now, renumbered));
            });
            case Vanished(ItemId id) -> current(id).ifPresent(now -> vanished(id, now));
        }
    }

    /** An id that stands for other content now leaves its old place. */
    private void added(StoredItem item) {
        places.apply(item.id())
                .filter(place -> !place.equals(item.place()))
                .ifPresent(place -> displaced.add(new Remove(place, item.id())));
        changes.put(item.id(), new Put(item));
    }

    /** What is to be done with the item so far; for one that only lies there, a state that is to be set yet. */
    private Optional<LeafChange> current(ItemId id) {
        LeafChange change = changes.get(id);
        return change != null ? Optional.of(change)
                : places.apply(id).map(place -> new SetState(place, id, ItemState.EMPTY));
    }

    private static LeafChange inState(LeafChange now, ItemState state) {
        return switch (now) {
            case Put(StoredItem item) -> new Put(item.in(state));
            case SetState set -> new SetState(set.place(), set.id(), state);
            case Renumber to -> new Renumber(to.place(), to.id(), to.to(), to.providerId(), state);
            case Remove gone -> gone;
        };
    }

    private static LeafChange renumbered(LeafChange now, Renumbered told) {
        return switch (now) {
            case Put(StoredItem item) -> new Put(item.numbered(told.to(), told.providerId(), told.state()));
            case SetState set -> to(set, told);
            case Renumber earlier -> to(earlier, told);
            case Remove gone -> gone;
        };
    }

    private static Renumber to(LeafChange now, Renumbered told) {
        return new Renumber(now.place(), now.id(), told.to(), told.providerId(), told.state());
    }

    private void vanished(ItemId id, LeafChange now) {
        if (now instanceof Put) {
            changes.remove(id);
            places.apply(id).ifPresent(place -> changes.put(id, new Remove(place, id)));
        } else {
            changes.put(id, new Remove(now.place(), now.id()));
        }
    }
}
