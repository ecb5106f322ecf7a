package dev.strongroom.connectors.microsoft;

import static java.util.Objects.requireNonNull;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** A drive as a vault would hold it, in memory, with the hash of each file's bytes in place of them. */
final class StoredDrive implements ItemSink, KnownItems {
    /** A stored item with its first bytes as text. */
    record Stored(SourceItem item, String hash, String text) {
        DriveEntry entry() {
            return item.entry().orElseThrow();
        }
    }

    private static final int LONGEST_TEXT = 20_000;

    final Map<ItemId, Stored> items = new ConcurrentSkipListMap<>();
    final Map<ItemId, String> gaps = new ConcurrentSkipListMap<>();
    private Optional<Cursor> cursor = Optional.empty();
    private long bytesRead;

    /** Reads a drive into this, as a run does. */
    ContainerReading take(EntitySource source) throws ConnectorException, InterruptedException {
        return take(source, source.containers().getFirst());
    }

    /** Reads one of an entity's containers into this. */
    ContainerReading take(EntitySource source, Container container) throws ConnectorException, InterruptedException {
        gaps.clear();
        bytesRead = 0;
        ContainerReading reading = source.read(container, this, this);
        // As the engine takes it: what was not listed is gone, whether the source said so or not.
        items.keySet().removeIf(id -> !reading.seen().contains(id));
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

    /** The content of what has this path. */
    String text(String path) {
        return items.keySet()
                .stream()
                .filter(id -> path(id).equals(path))
                .findFirst()
                .map(id -> requireNonNull(items.get(id)).text())
                .orElseThrow(() -> new AssertionError("Nothing is called " + path));
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
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        try (InputStream in = content.open()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                hash.update(buffer, 0, count);
                start.write(buffer, 0, start.size() < LONGEST_TEXT ? count : 0);
            }
        }
        synchronized (this) {
            bytesRead += hash.length();
            items.put(item.id(), new Stored(item, hash.base64(), start.toString(StandardCharsets.UTF_8)));
        }
    }

    @Override
    public void moved(SourceItem item) {
        items.compute(item.id(), (id, before) -> {
            if (before == null) {
                throw new AssertionError(id + " is not known");
            }
            return new Stored(item, before.hash(), before.text());
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
