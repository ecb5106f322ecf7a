package dev.strongroom.connectors;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the newest restore point holds of one container. Backed by the catalogue: reading it costs disk, not memory.
 * May be asked by several threads.
 */
public interface KnownItems {
    /**
     * The cursor stored with these items; empty when the container is new or was read only in part, and then the
     * connector compares by ids.
     */
    Optional<Cursor> cursor();

    /** How many items there are. */
    long count();

    /** All items by ascending id (as numbers where ids are numbers). Close the stream. */
    Stream<KnownItem> stream();

    /** The ids of this epoch. An implementation that reads an index answers without reading the items. */
    default IdSet ids(long epoch) {
        try (Stream<KnownItem> items = stream()) {
            return IdSet.ofAscending(
                    epoch,
                    items.map(KnownItem::id).filter(id -> id.epoch() == epoch).mapToLong(ItemId::number));
        }
    }

    /** One item by its id. */
    Optional<KnownItem> find(ItemId id);

    /** One item by the provider's own id, where that is a text. An implementation that has an index answers from it. */
    default Optional<KnownItem> findByProviderId(String providerId) {
        try (Stream<KnownItem> items = stream()) {
            return items.filter(item -> item.providerId().equals(Optional.of(providerId))).findFirst();
        }
    }

    /** What lies in an item of a drive; nothing for other kinds. */
    default List<ItemId> children(ItemId parent) {
        return List.of();
    }

    /**
     * The items with this Message-ID header, size and received time (seconds), by which a connector recognises items
     * whose ids are no longer valid. Usually none or one.
     */
    Stream<KnownItem> match(ItemPrint print);

    /** Nothing is known. */
    static KnownItems none() {
        return new NoKnownItems();
    }
}
