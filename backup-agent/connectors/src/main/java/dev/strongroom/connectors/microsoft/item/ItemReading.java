package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.ContentLostException;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.connectors.microsoft.budget.BudgetedCalls;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.connectors.microsoft.budget.StoppedException;
import dev.strongroom.connectors.microsoft.directory.Refusals;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads one folder once. An item is read again when Graph calls its version otherwise than the version that is known, which
 * is a property of its state. While anything could not be read the cursor stays where it was, so that the next reading
 * comes by it again. One thread, besides those of the fetch.
 */
final class ItemReading {
    private static final String VERSION = "version";

    private final String folder;
    private final ItemFolders folders;
    private final BudgetedCalls calls;
    private final KnownItems known;
    private final ProviderIds ids;
    private final ItemSink sink;
    private final ItemFetch<WantedItem> fetch;
    private final Map<Long, String> named = new HashMap<>();
    private final TreeSet<Long> removed = new TreeSet<>();
    private final List<String> changes = new ArrayList<>();
    private boolean whole;
    private boolean changedMeanwhile;
    private volatile boolean fetched;

    ItemReading(String folder, ItemFolders folders, BudgetedCalls calls, KnownItems known, ProviderIds ids,
            ItemSink sink) {
        this.folder = folder;
        this.folders = folders;
        this.calls = calls;
        this.known = known;
        this.ids = ids;
        this.sink = sink;
        fetch = new ItemFetch<>(folders.service(), sink, this::fetch);
    }

    ContainerReading read() throws ConnectorException, InterruptedException {
        ItemCursor cursor = ItemCursor.read(known.cursor());
        long before = known.count() + cursor.uncounted();
        try {
            Optional<String> delta = enumerate(cursor);
            long after = sawAnything() ? count() : before;
            if (!whole && after - held().size() != cursor.uncounted()) {
                changes.add("The folder's count did not match; the whole folder was compared.");
                delta = compareAll();
                after = count();
            }
            return done(before, after, fetch.unread().size() == 0 && !changedMeanwhile ? delta : cursor.delta());
        } catch (StoppedException stopped) {
            return new ContainerReading(before, before, held(), changes, Optional.empty());
        } catch (GraphFailure failure) {
            if (failure.kind() == GraphFailure.Kind.NOT_FOUND && failure.code().equals("ErrorItemNotFound")) {
                throw new ContainerVanishedException("The folder was deleted after it was listed.", failure);
            }
            throw Refusals.explain(failure, folders.service());
        } finally {
            fetch.await();
        }
    }

    /** Answers the link to what will have changed. */
    private Optional<String> enumerate(ItemCursor cursor)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        if (cursor.delta().isEmpty()) {
            return compareAll();
        }
        try {
            return follow(cursor.delta());
        } catch (GraphFailure failure) {
            if (failure.kind() != GraphFailure.Kind.EXPIRED) {
                throw failure;
            }
            changes.add("Microsoft 365 no longer knows where the last backup ended; the whole folder was compared.");
            return compareAll();
        }
    }

    /** What the whole folder does not name is not there. */
    private Optional<String> compareAll()
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        fetch.finish();
        Map<Long, String> earlier = new HashMap<>(named);
        named.clear();
        removed.clear();
        Optional<String> delta = follow(Optional.empty(), earlier);
        whole = true;
        return delta;
    }

    private Optional<String> follow(Optional<String> start)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        return follow(start, Map.of());
    }

    /** @param earlier versions that were fetched a moment ago */
    private Optional<String> follow(Optional<String> start, Map<Long, String> earlier)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        Optional<String> link = start;
        while (true) {
            Optional<String> next = link;
            Optional<Page<ItemEntry>> told = next.isEmpty() ? folders.firstPage(folder) : Optional.empty();
            Page<ItemEntry> page = told.isPresent() ? told.get()
                    : calls.send(RequestKind.DELTA, () -> folders.page(folder, next));
            Map<String, ItemEntry> lastOfEach = new LinkedHashMap<>();
            page.entries().forEach(entry -> lastOfEach.put(entry.id(), entry));
            for (ItemEntry entry : lastOfEach.values()) {
                take(entry, earlier);
            }
            if (page.next().isEmpty()) {
                fetch.finish();
                return page.delta();
            }
            link = page.next();
        }
    }

    private void take(ItemEntry entry, Map<Long, String> earlier)
            throws StoppedException, ConnectorException, InterruptedException {
        ItemId id = ids.of(entry.id());
        if (entry.json().isEmpty()) {
            changedMeanwhile |= named.remove(id.number()) != null;
            removed.add(id.number());
            return;
        }
        removed.remove(id.number());
        String before = Optional.ofNullable(named.put(id.number(), entry.version()))
                .orElseGet(() -> earlier.getOrDefault(id.number(), ""));
        if (!before.isEmpty()) {
            // It comes twice; when it changed in between, the next reading is to come by it again.
            changedMeanwhile |= !before.equals(entry.version());
            return;
        }
        Optional<KnownItem> item = known.findByProviderId(entry.id());
        if (item.isEmpty()) {
            fetch.fetch(new WantedItem(entry, id, Wanted.Reason.NEW));
        } else if (entry.version().isEmpty()
                || !entry.version().equals(item.get().state().properties().get(VERSION))) {
            fetch.fetch(new WantedItem(entry, id, Wanted.Reason.CHANGED));
        }
    }

    private void fetch(WantedItem wanted)
            throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        fetched = true;
        folders.read(folder, wanted.entry(), calls, (size, content) -> give(wanted, size, content));
    }

    private void give(WantedItem wanted, long size, ItemContent content)
            throws GraphFailure, ConnectorException, InterruptedException {
        TreeMap<String, String> properties = new TreeMap<>();
        if (!wanted.entry().version().isEmpty()) {
            properties.put(VERSION, wanted.entry().version());
        }
        SourceItem item = new SourceItem(wanted.id(), Optional.of(wanted.graphId()), size,
                folders.received(wanted.entry()), new ItemState(new TreeSet<>(), properties));
        try {
            switch (wanted.reason()) {
                case NEW -> sink.added(item, content);
                case CHANGED -> sink.changed(item, content);
            }
        } catch (ContentLostException e) {
            throw GraphFailure.broken(e);
        } catch (IOException e) {
            throw new SinkFailedException(e);
        }
    }

    /** Whether there was anything new; what is listed anew each time may be as it was. */
    private boolean sawAnything() {
        return whole ? fetched || !held().equals(known.ids(0)) : !named.isEmpty() || !removed.isEmpty();
    }

    private long count() throws GraphFailure, StoppedException, ConnectorException, InterruptedException {
        return calls.send(RequestKind.FOLDERS, () -> folders.count(folder));
    }

    private IdSet held() {
        TreeSet<Long> held = new TreeSet<>(named.keySet());
        if (!whole) {
            known.ids(0).numbers().forEach(held::add);
        }
        held.removeAll(removed);
        fetch.gone().numbers().forEach(held::remove);
        return set(held);
    }

    private static IdSet set(SortedSet<Long> numbers) {
        return IdSet.ofAscending(0, numbers.stream().mapToLong(Long::longValue));
    }

    private ContainerReading done(long before, long after, Optional<String> delta) throws ConnectorException {
        IdSet held = held();
        for (PrimitiveIterator.OfLong gone = known.ids(0).minus(held).numbers().iterator(); gone.hasNext();) {
            try {
                sink.vanished(new ItemId(0, gone.nextLong()));
            } catch (IOException e) {
                throw new SinkFailedException(e);
            }
        }
        if (fetch.gone().size() > 0) {
            changes.add(fetch.gone().size() + " items were deleted before they could be read.");
        }
        Cursor cursor = new ItemCursor(delta, after - held.size()).write();
        return new ContainerReading(before, after, held, changes, Optional.of(cursor), fetch.unread());
    }
}
