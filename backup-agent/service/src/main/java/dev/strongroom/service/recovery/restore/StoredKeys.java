package dev.strongroom.service.recovery.restore;

import dev.strongroom.service.catalogue.CatalogueItem;
import java.util.Arrays;
import java.util.stream.Stream;

/** How often each key stands among the items to be restored into one folder; 8 bytes an item. */
final class StoredKeys {
    private final long[] sorted;

    private StoredKeys(long[] sorted) {
        this.sorted = sorted;
    }

    static StoredKeys of(Stream<CatalogueItem> items) {
        try (items) {
            long[] keys = items.mapToLong(item -> MessageKey.of(item.messageId(), item.size()).value()).toArray();
            Arrays.sort(keys);
            return new StoredKeys(keys);
        }
    }

    /** Whether only one item has the key. */
    boolean isUnique(MessageKey key) {
        int found = Arrays.binarySearch(sorted, key.value());
        return found >= 0
                && (found == 0 || sorted[found - 1] != key.value())
                && (found + 1 == sorted.length || sorted[found + 1] != key.value());
    }
}
