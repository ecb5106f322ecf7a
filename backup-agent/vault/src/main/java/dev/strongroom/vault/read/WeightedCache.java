package dev.strongroom.vault.read;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Keeps what was used last, up to a total weight. Thread-safe. */
final class WeightedCache<K, V> {
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final long most;
    private final ToIntFunction<V> weigher;
    private long weight;

    WeightedCache(long most, ToIntFunction<V> weigher) {
        this.most = most;
        this.weigher = weigher;
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Keeps a value, unless it alone is too heavy for a fair part of the cache. */
    synchronized void put(K key, V value) {
        int added = weigher.applyAsInt(value);
        if (added > most / 4 || entries.putIfAbsent(key, value) != null) {
            return;
        }
        weight += added;
        Iterator<V> oldest = entries.values().iterator();
        while (weight > most) {
            weight -= weigher.applyAsInt(oldest.next());
            oldest.remove();
        }
    }
}
