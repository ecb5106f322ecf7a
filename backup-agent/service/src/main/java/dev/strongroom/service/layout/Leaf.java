package dev.strongroom.service.layout;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.layout.LeafChange.Put;
import dev.strongroom.service.layout.LeafChange.Remove;
import dev.strongroom.service.layout.LeafChange.Renumber;
import dev.strongroom.service.layout.LeafChange.SetState;
import dev.strongroom.vault.tree.Node;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The items of one leaf directory, by id, while they are changed. */
final class Leaf {
    private final NavigableMap<ItemId, StoredItem> items = new TreeMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<Node> foreign;
    private final ItemKind kind;

    /** @param foreign what somebody else put there; it is carried along */
    Leaf(ItemKind kind, Collection<StoredItem> items, List<Node> foreign) {
        this.kind = kind;
        this.foreign = List.copyOf(foreign);
        for (StoredItem item : items) {
            this.items.put(item.id(), item);
            names.add(item.file());
        }
        foreign.forEach(node -> names.add(node.name()));
    }

    void apply(LeafChange change, ItemListener listener) {
        switch (change) {
            case Put put -> put(put.item(), listener);
            case Remove remove -> remove(remove, listener);
            case SetState set -> setState(set, listener);
            case Renumber renumber -> take(renumber.id()).ifPresent(item -> {
                listener.removed(item);
                put(item.numbered(renumber.to(), renumber.providerId(), renumber.state()), listener);
            });
        }
    }

    /** Other content of the same id may have been put here before. */
    private void remove(Remove remove, ItemListener listener) {
        StoredItem item = items.get(remove.id());
        if (item != null && item.place().equals(remove.place())) {
            take(remove.id()).ifPresent(listener::removed);
        }
    }

    private void put(StoredItem item, ItemListener listener) {
        Optional<StoredItem> there = Optional.ofNullable(items.get(item.id()));
        if (there.isPresent() && there.get().isStoredAs(item)) {
            setState(new SetState(item.place(), item.id(), item.state()), listener);
            return;
        }
        take(item.id()).ifPresent(listener::removed);
        StoredItem named = item.named(FileNames.next(item, kind, names::contains));
        items.put(named.id(), named);
        names.add(named.file());
        listener.added(named);
    }

    private void setState(SetState set, ItemListener listener) {
        StoredItem item = items.get(set.id());
        if (item != null && !item.state().equals(set.state())) {
            items.put(item.id(), item.in(set.state()));
            listener.stateChanged(item.id(), set.state());
        }
    }

    private Optional<StoredItem> take(ItemId id) {
        Optional<StoredItem> taken = Optional.ofNullable(items.remove(id));
        taken.ifPresent(item -> names.remove(item.file()));
        return taken;
    }

    /** By ascending id. */
    Collection<StoredItem> items() {
        return items.values();
    }

    List<Node> foreign() {
        return foreign;
    }

    boolean isEmpty() {
        return items.isEmpty() && foreign.isEmpty();
    }
}
