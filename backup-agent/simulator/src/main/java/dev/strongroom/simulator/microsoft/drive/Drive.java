package dev.strongroom.simulator.microsoft.drive;

import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.state.TenantClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A drive with all that lies in it and the order in which it changed. Guarded by its own monitor. */
public final class Drive {
    /** How many versions before the current one a file keeps. */
    static final int KEPT_VERSIONS = 100;
    static final long ROOT = 0;

    private final String id;
    private final Owner owner;
    private final DriveIds ids;
    private final TenantClock clock;
    private final long quota;
    private final Map<Long, Entry> entries = new HashMap<>();
    private final Map<Long, TreeSet<Long>> children = new HashMap<>();
    /** By the parent and the name without case, since a folder has no two names that differ by it alone. */
    private final Map<String, Long> byName = new HashMap<>();
    private final Map<Long, Long> lastParents = new HashMap<>();
    private final NavigableMap<Long, Long> changes = new TreeMap<>();
    private final Map<Long, Long> lastChange = new HashMap<>();
    private long sequence;
    private long nextKey = 1;
    private long used;

    /**
     * Whose drive it is.
     *
     * @param id of the user, or of the group or site
     * @param kind business or documentLibrary
     * @param drive how the drive is called
     * @param web where a browser finds it
     */
    record Owner(String id, String name, String address, String kind, String drive, String web) {}

    /** What happened to an entry; empty when it is gone. */
    record Change(long sequence, long key, long parent, Optional<Entry> entry) {}

    Drive(int number, Owner owner, TenantClock clock, long quota) {
        this.owner = owner;
        this.clock = clock;
        this.quota = quota;
        ids = new DriveIds(number);
        id = "b!" + ids.of(Long.MAX_VALUE / Integer.MAX_VALUE).substring(2).toLowerCase(Locale.ROOT);
        store(Entry.folder(ROOT, ROOT, "root", EntryType.ROOT, Entry.Times.of(clock.now(), owner.name())));
    }

    String id() {
        return id;
    }

    /** The owner's, by which drives of a tenant are told apart. */
    public String address() {
        return owner.address();
    }

    Owner owner() {
        return owner;
    }

    TenantClock clock() {
        return clock;
    }

    long quota() {
        return quota;
    }

    /** Bytes of all files and their versions. */
    long used() {
        return used;
    }

    String id(long key) {
        return ids.of(key);
    }

    long nextKey() {
        return nextKey++;
    }

    /** Every key is below it. */
    long keys() {
        return nextKey;
    }

    Optional<Entry> find(long key) {
        return Optional.ofNullable(entries.get(key));
    }

    private Entry at(long key) {
        return find(key).orElseThrow(Drive::notFound);
    }

    /** The entry of an id; what Graph says when there is none. */
    Entry get(String itemId) {
        return (itemId.equals("root") ? Optional.of(ROOT) : ids.key(itemId)).flatMap(this::find)
                .orElseThrow(Drive::notFound);
    }

    static GraphException notFound() {
        return new GraphException(404, "itemNotFound", "The resource could not be found.");
    }

    Optional<Entry> child(long folder, String name) {
        return Optional.ofNullable(byName.get(slot(folder, name))).flatMap(this::find);
    }

    /** By key. */
    List<Entry> children(long folder) {
        List<Entry> found = new ArrayList<>();
        children.getOrDefault(folder, new TreeSet<>()).forEach(key -> found.add(at(key)));
        return found;
    }

    int childCount(long folder) {
        return children.getOrDefault(folder, new TreeSet<>()).size();
    }

    /** Of a file; of a folder all that lies below it. */
    long size(Entry entry) {
        return entry.type().holdsEntries()
                ? children(entry.key()).stream().mapToLong(this::size).sum()
                : entry.size();
    }

    /** The names from below the root, each behind a slash; empty for the root. */
    String path(Entry entry) {
        return entry.key() == ROOT ? "" : path(at(entry.parent())) + "/" + entry.name();
    }

    /** The folders that an entry lies in, from its own to the root. */
    List<Entry> ancestors(Entry entry) {
        List<Entry> above = new ArrayList<>();
        for (Entry at = entry; at.key() != ROOT;) {
            at = at(at.parent());
            above.add(at);
        }
        return above;
    }

    /** Adds an entry or puts it in the place of the one with its key; the folders above it change too. */
    Entry put(Entry entry) {
        Optional<Entry> old = find(entry.key());
        store(entry);
        changed(entry.key());
        ancestors(entry).forEach(this::touch);
        old.filter(was -> was.parent() != entry.parent())
                .ifPresent(was -> {
                    touch(at(was.parent()));
                    ancestors(at(was.parent())).forEach(this::touch);
                });
        return entry;
    }

    private void touch(Entry folder) {
        entries.put(folder.key(), at(folder.key()).touched());
        changed(folder.key());
    }

    private void store(Entry entry) {
        detach(entry.key());
        entries.put(entry.key(), entry);
        used += held(entry);
        lastParents.put(entry.key(), entry.parent());
        if (entry.key() != ROOT) {
            children.computeIfAbsent(entry.parent(), key -> new TreeSet<>()).add(entry.key());
            byName.put(slot(entry.parent(), entry.name()), entry.key());
        }
    }

    private void detach(long key) {
        Entry old = entries.remove(key);
        if (old != null) {
            used -= held(old);
            children.getOrDefault(old.parent(), new TreeSet<>()).remove(key);
            byName.remove(slot(old.parent(), old.name()), key);
        }
    }

    private static long held(Entry entry) {
        return entry.size() + entry.versions().stream().mapToLong(version -> version.content().length()).sum();
    }

    /** Takes an entry away with all that lies below it. */
    void remove(long key) {
        Entry entry = at(key);
        List<Entry> above = ancestors(entry);
        removeTree(key);
        above.forEach(this::touch);
    }

    private void removeTree(long key) {
        children(key).forEach(child -> removeTree(child.key()));
        detach(key);
        changed(key);
    }

    long sequence() {
        return sequence;
    }

    /** At most so many entries whose keys are greater, by key. */
    List<Entry> after(long key, int limit) {
        List<Entry> found = new ArrayList<>();
        for (long at = key + 1; at < nextKey && found.size() < limit; at++) {
            find(at).ifPresent(found::add);
        }
        return found;
    }

    /** At most so many of the changes after one and up to another, each entry once. */
    List<Change> changes(long after, long upTo, int limit) {
        List<Change> found = new ArrayList<>();
        for (Map.Entry<Long, Long> change : changes.subMap(after, false, Math.max(after, upTo), true).entrySet()) {
            if (found.size() == limit) {
                break;
            }
            long key = change.getValue();
            found.add(new Change(change.getKey(), key, lastParents.getOrDefault(key, ROOT), find(key)));
        }
        return found;
    }

    private void changed(long key) {
        sequence++;
        Long earlier = lastChange.put(key, sequence);
        if (earlier != null) {
            changes.remove(earlier);
        }
        changes.put(sequence, key);
    }

    private static String slot(long folder, String name) {
        return folder + "/" + name.toLowerCase(Locale.ROOT);
    }
}
