package dev.strongroom.service.layout;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import java.util.Comparator;
import java.util.Optional;

/** What happens to one item of a folder. A change whose item is not where it should be has no effect. */
public sealed interface LeafChange {
    /**
     * By place, and within it what goes before what comes, then by id: the order in which names are given does not depend
     * on the order in which a source tells of its items.
     */
    Comparator<LeafChange> ORDER = Comparator.comparing(LeafChange::place)
            .thenComparing(change -> !(change instanceof Remove))
            .thenComparing(LeafChange::id);

    /** Where the item lies. */
    Place place();

    /** The item's id before the change. */
    ItemId id();

    /** The item is to be there. One that is stored so already only takes the state. */
    record Put(StoredItem item) implements LeafChange {
        @Override
        public Place place() {
            return item.place();
        }

        @Override
        public ItemId id() {
            return item.id();
        }
    }

    /** The item is to go. */
    record Remove(Place place, ItemId id) implements LeafChange {}

    /** The item's state is now this. */
    record SetState(Place place, ItemId id, ItemState state) implements LeafChange {}

    /** The item has another id now, and the provider calls it so. */
    record Renumber(Place place, ItemId id, ItemId to, Optional<String> providerId, ItemState state)
            implements
                LeafChange {}
}
