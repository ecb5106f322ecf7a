package dev.strongroom.connectors.microsoft.drive;

import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.connectors.KnownItems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** What one reading of a drive, or of what is kept as one, came by: what was told, what is gone, what could not be read. Thread-safe. */
public final class DriveRound {
    private static final long EPOCH = 0;

    private final KnownItems known;
    /** The last description of each item, by the hash of its tags. */
    private final Map<Long, Integer> told = new HashMap<>();
    private final Set<Long> here = new HashSet<>();
    private final Set<Long> came = new HashSet<>();
    private final Set<ItemId> deleted = new LinkedHashSet<>();
    private final Map<ItemId, String> unreadIds = new HashMap<>();
    private final Map<String, String> unread = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private boolean whole;

    /** @param known what the newest restore point holds */
    public DriveRound(KnownItems known) {
        this.known = known;
    }

    /** The whole drive is told from now on. */
    public synchronized void whole() {
        whole = true;
        told.clear();
        here.clear();
        deleted.clear();
    }

    /** Something to be told of the reading. */
    public synchronized void note(String change) {
        notes.add(change);
    }

    /** Whether a description of an item is another than the one that was told a moment ago, as deltas repeat themselves. */
    public synchronized boolean tellsNew(ItemId id, String tags) {
        deleted.remove(id);
        here.add(id.number());
        Integer before = told.put(id.number(), tags.hashCode());
        return before == null || before != tags.hashCode();
    }

    /** Whether anything was told of an item. */
    public synchronized boolean told(ItemId id) {
        return told.containsKey(id.number()) || deleted.contains(id);
    }

    /** Whether the sink has been given the item in this reading. */
    public synchronized boolean cameBefore(ItemId id) {
        return came.contains(id.number());
    }

    /** The sink is given the item; false when it was before. */
    public synchronized boolean came(ItemId id) {
        return came.add(id.number());
    }

    /** An item is there of which nothing was told. */
    public synchronized void still(ItemId id) {
        here.add(id.number());
    }

    /** An item is gone. */
    public synchronized void deleted(ItemId id) {
        told.remove(id.number());
        here.remove(id.number());
        deleted.add(id);
    }

    /** An item could not be read; with the reason when it is not to be asked for before it changes. */
    public synchronized void unread(ItemId id, String graphId, String reason) {
        unreadIds.put(id, graphId);
        unread.put(graphId, reason);
    }

    /** An item could not be read, as so many others that it is not worth to name them. */
    public synchronized void unreadUnnamed(long number) {
        unreadIds.put(new ItemId(EPOCH, number), "");
    }

    /** What the sink is to be told is gone: what was deleted, without what lay in it. */
    public synchronized List<ItemId> gone() {
        return deleted.stream().filter(id -> came.contains(id.number()) || known.find(id).isPresent()).toList();
    }

    /** What the drive holds now, with the link to what will have changed; without one the next run lists all anew. */
    public synchronized ContainerReading done(Optional<String> delta) {
        Set<Long> seen = new TreeSet<>(here);
        if (whole) {
            // Deltas tell of no versions; those of files that are there are not gone.
            here.forEach(number -> known.children(new ItemId(EPOCH, number))
                    .stream()
                    .flatMap(child -> known.find(child).stream())
                    .filter(DriveRound::isVersion)
                    .forEach(version -> seen.add(version.id().number())));
        } else {
            known.ids(EPOCH).numbers().forEach(seen::add);
            below(deleted).forEach(id -> seen.remove(id.number()));
        }
        unreadIds.forEach((id, graphId) -> {
            if (!seen.contains(id.number())) {
                unread.remove(graphId);
            }
        });
        IdSet all = ids(seen.stream().mapToLong(Long::longValue));
        IdSet again = ids(unreadIds.keySet().stream().mapToLong(ItemId::number).sorted());
        return new ContainerReading(all.size(), all.size(), all, notes,
                delta.map(link -> new DriveCursor(link, unread).write()), again);
    }

    /** What it came by until it was stopped. */
    public synchronized ContainerReading stopped(long count) {
        Set<Long> seen = new TreeSet<>(here);
        known.ids(EPOCH).numbers().forEach(seen::add);
        return new ContainerReading(count, count, ids(seen.stream().mapToLong(Long::longValue)), notes,
                Optional.empty());
    }

    private static boolean isVersion(KnownItem item) {
        return item.providerId().filter(id -> id.contains("/versions/")).isPresent();
    }

    private static IdSet ids(LongStream ascending) {
        return IdSet.ofAscending(EPOCH, ascending);
    }

    /** These and all that is known to lie in them and was told nowhere else. */
    private Set<ItemId> below(Set<ItemId> roots) {
        Set<ItemId> found = new HashSet<>(roots);
        Deque<ItemId> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            for (ItemId child : known.children(open.pop())) {
                if (!here.contains(child.number()) && found.add(child)) {
                    open.push(child);
                }
            }
        }
        return found;
    }
}
