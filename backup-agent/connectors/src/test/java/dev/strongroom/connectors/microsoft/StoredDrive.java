package dev.strongroom.connectors.microsoft;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.DriveEntry;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemPrint;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.formats.hash.QuickXorHash;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** A drive as a vault would hold it, in memory, with the hash of each file's bytes in place of them. */
final class StoredDrive implements ItemSink, KnownItems {
    /** A stored item. */
    record Stored(SourceItem item, String hash) {
        DriveEntry entry() {
            return item.entry().orElseThrow();
        }
    }

    final Map<ItemId, Stored> items = new ConcurrentSkipListMap<>();
    final Map<ItemId, String> gaps = new ConcurrentSkipListMap<>();
    private Optional<Cursor> cursor = Optional.empty();
    private long bytesRead;

    /** Reads a drive into this, as a run does. */
    ContainerReading take(EntitySource source) throws ConnectorException, InterruptedException {
        gaps.clear();
        bytesRead = 0;
        ContainerReading reading = source.read(source.containers().getFirst(), this, this);
        cursor = reading.cursor();
        return reading;
    }

    /** How many bytes of content the last reading gave. */
    synchronized long bytesRead() {
        return bytesRead;
    }

    /** The hashes of all files by their paths; folders and versions end in a slash or a number. */
    Map<String, String> paths() {
        Map<String, String> paths = new TreeMap<>();
        items.forEach((id, stored) -> paths.put(path(id), stored.hash()));
        return paths;
    }

    private String path(ItemId id) {
        DriveEntry entry = Optional.ofNullable(items.get(id))
                .orElseThrow(() -> new AssertionError("Something lies in nothing: " + id))
                .entry();
        String name = switch (entry.type()) {
            case FOLDER -> entry.name() + "/";
            case FILE -> entry.name();
            case VERSION -> "@" + entry.name();
        };
        return entry.parent().equals(id) ? "" : path(entry.parent()) + name;
    }

    @Override
    public void expected(long count) {}

    @Override
    public void added(SourceItem item, ItemContent content) throws IOException {
        put(item, content);
    }

    @Override
    public void changed(SourceItem item, ItemContent content) throws IOException {
        put(item, content);
    }

    private void put(SourceItem item, ItemContent content) throws IOException {
        QuickXorHash hash = new QuickXorHash();
        byte[] buffer = new byte[8_192];
        try (InputStream in = content.open()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                hash.update(buffer, 0, count);
            }
        }
        synchronized (this) {
            bytesRead += hash.length();
            items.put(item.id(), new Stored(item, hash.base64()));
        }
    }

    @Override
    public void moved(SourceItem item) {
        items.compute(item.id(), (id, before) -> {
            if (before == null) {
                throw new AssertionError(id + " is not known");
            }
            return new Stored(item, before.hash());
        });
    }

    @Override
    public void stateChanged(ItemId id, ItemState state) {
        throw new AssertionError("Drives tell all or nothing of an item");
    }

    @Override
    public void renumbered(ItemId id, SourceItem item) {
        throw new AssertionError("Ids of drives stay");
    }

    @Override
    public void vanished(ItemId id) {
        children(id).forEach(this::vanished);
        items.remove(id);
    }

    @Override
    public void gap(ItemId id, String reason) {
        gaps.put(id, reason);
    }

    @Override
    public void outdated(ItemId id, String reason) {
        gaps.put(id, reason);
    }

    @Override
    public boolean stopRequested() {
        return false;
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
        return new ArrayList<>(items.values()).stream().map(StoredDrive::known);
    }

    @Override
    public Optional<KnownItem> find(ItemId id) {
        return Optional.ofNullable(items.get(id)).map(StoredDrive::known);
    }

    @Override
    public List<ItemId> children(ItemId parent) {
        return items.values()
                .stream()
                .filter(stored -> stored.entry().parent().equals(parent) && !stored.item().id().equals(parent))
                .map(stored -> stored.item().id())
                .toList();
    }

    @Override
    public Stream<KnownItem> match(ItemPrint print) {
        return Stream.empty();
    }

    private static KnownItem known(Stored stored) {
        SourceItem item = stored.item();
        return new KnownItem(item.id(), item.providerId(),
                new ItemPrint(stored.entry().hash(), item.size(), item.received()), item.state());
    }
}
