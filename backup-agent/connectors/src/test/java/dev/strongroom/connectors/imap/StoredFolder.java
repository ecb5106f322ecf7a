package dev.strongroom.connectors.imap;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemPrint;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.formats.mime.EnvelopeReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A folder as a vault would hold it, in memory: takes what a source tells, and knows it when it is read again. */
final class StoredFolder implements KnownItems {
    private final NavigableMap<ItemId, Stored> items = Collections.synchronizedNavigableMap(new TreeMap<>());
    private Optional<Cursor> cursor = Optional.empty();

    /** An item with its bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Stored(SourceItem item, byte[] bytes, ItemState state) {
        private ItemPrint print() {
            return new ItemPrint(EnvelopeReader.read(bytes).messageId(), bytes.length, item.received());
        }
    }

    /** What one reading told. */
    static final class Told implements ItemSink {
        private final StoredFolder folder;
        final List<ItemId> added = Collections.synchronizedList(new ArrayList<>());
        final Map<ItemId, ItemState> changed = new ConcurrentHashMap<>();
        final Map<ItemId, ItemId> renumbered = new ConcurrentHashMap<>();
        final List<ItemId> vanished = Collections.synchronizedList(new ArrayList<>());
        final Map<ItemId, String> gaps = new ConcurrentHashMap<>();
        volatile long expected = -1;
        volatile int stopAfter = Integer.MAX_VALUE;

        private Told(StoredFolder folder) {
            this.folder = folder;
        }

        @Override
        public void added(SourceItem item, ItemContent content) throws IOException {
            byte[] bytes;
            try (InputStream in = content.open()) {
                bytes = in.readAllBytes();
            }
            if (folder.items.put(item.id(), new Stored(item, bytes, item.state())) != null) {
                throw new AssertionError(item.id() + " came twice");
            }
            added.add(item.id());
        }

        @Override
        public void expected(long items) {
            expected = items;
        }

        @Override
        public void changed(SourceItem item, ItemContent content) {
            throw new AssertionError("A message never changes, but " + item.id());
        }

        @Override
        public void stateChanged(ItemId id, ItemState state) {
            changed.put(id, state);
            folder.items.computeIfPresent(id, (key, old) -> new Stored(old.item, old.bytes, state));
        }

        @Override
        public void renumbered(ItemId known, SourceItem item) {
            renumbered.put(known, item.id());
            Stored old = Objects.requireNonNull(folder.items.remove(known));
            folder.items.put(item.id(), new Stored(item, old.bytes, item.state()));
        }

        @Override
        public void vanished(ItemId id) {
            vanished.add(id);
            folder.items.remove(id);
        }

        @Override
        public void gap(ItemId id, String reason) {
            gaps.put(id, reason);
        }

        @Override
        public void outdated(ItemId id, String reason) {
            throw new AssertionError("A message never changes, but " + id);
        }

        @Override
        public boolean stopRequested() {
            return added.size() >= stopAfter;
        }
    }

    /** What came of reading the folder. */
    record Reading(ContainerReading answer, Told told) {}

    /** Reads the folder and keeps what it tells, with the cursor. */
    Reading read(EntitySource source, Container container) throws ConnectorException, InterruptedException {
        return read(source, container, Integer.MAX_VALUE);
    }

    /** The same, but asks to stop after so many new items. */
    Reading read(EntitySource source, Container container, int stopAfter)
            throws ConnectorException, InterruptedException {
        Told told = new Told(this);
        told.stopAfter = stopAfter;
        ContainerReading answer = source.read(container, this, told);
        cursor = told.gaps.isEmpty() ? answer.cursor() : Optional.empty();
        return new Reading(answer, told);
    }

    /** Forgets the cursor, as after a crash. */
    void loseCursor() {
        cursor = Optional.empty();
    }

    /** The items' bytes by ascending id. */
    List<byte[]> contents() {
        return items.values().stream().map(Stored::bytes).toList();
    }

    /** The items by ascending id. */
    List<Stored> items() {
        return List.copyOf(items.values());
    }

    @Override
    public Optional<Cursor> cursor() {
        return cursor;
    }

    @Override
    public long count() {
        return items.size();
    }

    @Override
    public Stream<KnownItem> stream() {
        return items.values().stream().map(StoredFolder::known);
    }

    @Override
    public Optional<KnownItem> find(ItemId id) {
        return Optional.ofNullable(items.get(id)).map(StoredFolder::known);
    }

    @Override
    public Stream<KnownItem> match(ItemPrint print) {
        return List.copyOf(items.values()).stream().map(StoredFolder::known).filter(item -> item.print().equals(print));
    }

    private static KnownItem known(Stored stored) {
        return new KnownItem(stored.item.id(), stored.item.providerId(), stored.print(), stored.state);
    }
}
