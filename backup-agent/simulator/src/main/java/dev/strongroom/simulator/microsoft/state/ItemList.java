package dev.strongroom.simulator.microsoft.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/**
 * The items of one container in the order of their keys, with the order in which they changed. Memory grows with what
 * changed, not with what was generated. Not thread-safe: the lock of the tenant's part that it belongs to guards it.
 */
public final class ItemList {
    /**
     * What happened to an item since some moment.
     *
     * @param sequence when it happened last
     * @param item as it is now; empty when it is gone
     */
    public record Change(long sequence, long key, Optional<Item> item) {}

    private final Generated generated;
    private final NavigableMap<Long, Item> written = new TreeMap<>();
    private final Set<Long> removed = new HashSet<>();
    private final NavigableMap<Long, Long> changes = new TreeMap<>();
    private final Map<Long, Long> lastChange = new HashMap<>();
    private long sequence;

    public ItemList(Generated generated) {
        this.generated = generated;
    }

    public ItemList() {
        this(Generated.none());
    }

    /** How many there are. */
    public long count() {
        long writtenHere = written.keySet().stream().filter(key -> !generated.contains(key)).count();
        return generated.count() - removed.size() + writtenHere;
    }

    /**
     * How many have some property.
     *
     * @param ofGenerated how many had it when they were generated
     * @param had whether the generated item of a key had it
     * @param has whether an item has it
     */
    public long count(long ofGenerated, LongPredicate had, Predicate<Item> has) {
        long changed = written.keySet().stream().filter(generated::contains).filter(had::test).count()
                + removed.stream().filter(had::test).count();
        return ofGenerated - changed + written.values().stream().filter(has).count();
    }

    public Optional<Item> find(long key) {
        Item item = written.get(key);
        if (item != null) {
            return Optional.of(item);
        }
        return generated.contains(key) && !removed.contains(key) ? Optional.of(generated.item(key)) : Optional.empty();
    }

    /** What was generated. */
    public Generated generated() {
        return generated;
    }

    /** Whether an item of that key was generated here, wherever it is now. */
    public boolean generated(long key) {
        return generated.contains(key);
    }

    /** Adds an item or puts it in the place of the one with its key. */
    public void put(Item item) {
        written.put(item.key(), item);
        removed.remove(item.key());
        changed(item.key());
    }

    /** Takes an item away; nothing happens when it is not there. */
    public void remove(long key) {
        boolean was = written.remove(key) != null;
        if (generated.contains(key)) {
            was |= removed.add(key);
        }
        if (was) {
            changed(key);
        }
    }

    /** The number of the latest change; 0 when nothing ever changed. */
    public long sequence() {
        return sequence;
    }

    /** At most so many items whose keys are greater. */
    public List<Item> after(long key, int limit) {
        List<Item> items = new ArrayList<>();
        long at = key;
        while (items.size() < limit) {
            Optional<Item> next = next(at);
            if (next.isEmpty()) {
                break;
            }
            items.add(next.get());
            at = next.get().key();
        }
        return items;
    }

    /** All of them: for lists that are known to be short. */
    public List<Item> all() {
        return after(Long.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** At most so many of the changes after one and up to another, each item once. */
    public List<Change> changes(long after, long upTo, int limit) {
        List<Change> found = new ArrayList<>();
        for (Entry<Long, Long> entry : changes.subMap(after, false, Math.max(after, upTo), true).entrySet()) {
            if (found.size() == limit) {
                break;
            }
            found.add(new Change(entry.getKey(), entry.getValue(), find(entry.getValue())));
        }
        return found;
    }

    private Optional<Item> next(long key) {
        Long nextWritten = written.higherKey(key);
        long candidate = Math.max(generated.first(), key == Long.MIN_VALUE ? key : key + 1);
        while (generated.contains(candidate) && (removed.contains(candidate) || written.containsKey(candidate))) {
            candidate++;
        }
        boolean isGenerated = generated.contains(candidate);
        if (isGenerated && (nextWritten == null || candidate < nextWritten)) {
            return Optional.of(generated.item(candidate));
        }
        return Optional.ofNullable(nextWritten).map(written::get);
    }

    private void changed(long key) {
        sequence++;
        Long earlier = lastChange.put(key, sequence);
        if (earlier != null) {
            changes.remove(earlier);
        }
        changes.put(sequence, key);
    }
}
