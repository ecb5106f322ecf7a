package dev.strongroom.connectors.microsoft;

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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** A folder as a vault would hold it, in memory. */
final class StoredMail implements ItemSink, KnownItems {
    /**
     * A stored message.
     *
     * @param bytes one character each
     */
    record Stored(SourceItem item, String bytes) {}

    final Map<ItemId, Stored> items = new ConcurrentSkipListMap<>();
    final List<String> gaps = new ArrayList<>();
    final List<ItemId> outdated = new ArrayList<>();
    final List<ItemId> vanished = new ArrayList<>();
    final List<ItemId> changed = new ArrayList<>();
    private Optional<Cursor> cursor = Optional.empty();
    private int added;
    private int stopAfter = Integer.MAX_VALUE;

    /** Asks to stop when so many were added. */
    void stopAfter(int items) {
        stopAfter = items;
    }

    /** Reads a folder into this, as a run does. */
    ContainerReading take(EntitySource source, Container folder) throws ConnectorException, InterruptedException {
        gaps.clear();
        outdated.clear();
        vanished.clear();
        changed.clear();
        added = 0;
        ContainerReading reading = source.read(folder, this, this);
        cursor = reading.cursor();
        return reading;
    }

    /** How many were added by the last reading. */
    int added() {
        return added;
    }

    void cursor(Cursor other) {
        cursor = Optional.of(other);
    }

    @Override
    public void expected(long count) {}

    @Override
    public void added(SourceItem item, ItemContent content) throws IOException {
        put(item, content);
    }

    @Override
    public void changed(SourceItem item, ItemContent content) throws IOException {
        stored(item.id());
        put(item, content);
    }

    private void put(SourceItem item, ItemContent content) throws IOException {
        byte[] bytes;
        try (InputStream in = content.open()) {
            bytes = in.readAllBytes();
        }
        synchronized (this) {
            if (items.put(item.id(), new Stored(item, new String(bytes, StandardCharsets.ISO_8859_1))) == null) {
                added++;
            } else {
                changed.add(item.id());
            }
        }
    }

    @Override
    public void stateChanged(ItemId id, ItemState state) {
        throw new AssertionError("Graph does not tell that nothing but the state changed");
    }

    @Override
    public void renumbered(ItemId known, SourceItem item) {
        throw new AssertionError("Ids of Microsoft 365 stay");
    }

    @Override
    public void vanished(ItemId id) {
        stored(id);
        items.remove(id);
        vanished.add(id);
    }

    private Stored stored(ItemId id) {
        return Optional.ofNullable(items.get(id)).orElseThrow(() -> new AssertionError(id + " is not known"));
    }

    @Override
    public synchronized void gap(ItemId id, String reason) {
        gaps.add(reason);
    }

    @Override
    public synchronized void outdated(ItemId id, String reason) {
        stored(id);
        outdated.add(id);
    }

    @Override
    public synchronized boolean stopRequested() {
        return added >= stopAfter;
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
        return items.values().stream().map(StoredMail::known);
    }

    @Override
    public Optional<KnownItem> find(ItemId id) {
        return Optional.ofNullable(items.get(id)).map(StoredMail::known);
    }

    @Override
    public Stream<KnownItem> match(ItemPrint print) {
        return Stream.empty();
    }

    private static KnownItem known(Stored stored) {
        SourceItem item = stored.item();
        return new KnownItem(item.id(), item.providerId(), new ItemPrint("", item.size(), item.received()),
                item.state());
    }
}
