package dev.strongroom.service.backup;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.DriveEntry;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.formats.item.EntryType;
import dev.strongroom.formats.item.ItemKind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells what changed in a {@link DriveModel}, in an order that chance gives. */
final class DriveModelSource implements EntitySource {
    static final Container DRIVE = new Container("drive-1", List.of("OneDrive"), Optional.of("/"), Optional.empty(),
            true, Set.of(), ItemKind.FILE);
    private static final Instant WRITTEN = Instant.parse("2026-03-01T12:00:00Z");

    private final DriveModel model;
    private final Random random;

    DriveModelSource(DriveModel model, Random random) {
        this.model = model;
        this.random = random;
    }

    @Override
    public List<Container> containers() {
        return List.of(DRIVE);
    }

    @Override
    public OptionalLong expected(Container container, long held, Optional<Cursor> cursor) {
        return OptionalLong.empty();
    }

    @Override
    public ContainerReading read(Container container, KnownItems known, ItemSink sink)
            throws SinkFailedException, InterruptedException {
        List<Long> touched = new ArrayList<>(model.touched());
        Collections.shuffle(touched, random);
        try {
            for (long key : touched) {
                tell(key, model.thing(key), known, sink);
            }
            for (long key : model.removed()) {
                if (known.find(DriveModel.id(key)).isPresent()) {
                    sink.vanished(DriveModel.id(key));
                }
            }
        } catch (IOException e) {
            throw new SinkFailedException(e);
        }
        Set<Long> seen = new TreeSet<>();
        model.things().keySet().forEach(key -> seen.add(DriveModel.id(key).number()));
        IdSet all = IdSet.ofAscending(0, seen.stream().mapToLong(Long::longValue));
        return new ContainerReading(all.size(), all.size(), all, List.of(), Optional.of(new Cursor("{}")));
    }

    private static void tell(long key, DriveModel.Thing thing, KnownItems known, ItemSink sink)
            throws IOException, InterruptedException {
        TreeMap<String, String> properties = new TreeMap<>();
        if (!thing.shared().isEmpty()) {
            properties.put("permissions", thing.shared());
        }
        ItemId id = DriveModel.id(key);
        SourceItem item = new SourceItem(id, Optional.of("thing-" + key), thing.bytes().length, WRITTEN,
                new ItemState(new TreeSet<>(), properties),
                Optional.of(new DriveEntry(thing.type(), DriveModel.id(thing.parent()), thing.name(), WRITTEN, "Anna",
                        Integer.toString(thing.text().hashCode()))));
        Optional<KnownItem> before = known.find(id);
        ItemContent content = new ItemContent.InMemory(thing.bytes(), 0, thing.bytes().length);
        if (before.isEmpty()) {
            sink.added(item, content);
        } else if (thing.type() == EntryType.FOLDER || before.get()
                .print()
                .messageId()
                .equals(Integer.toString(thing.text().hashCode()))) {
            sink.moved(item);
        } else {
            sink.changed(item, content);
        }
    }

    @Override
    public void abandon() {
        // Nothing here waits.
    }

    @Override
    public void close() {
        // There is nothing to sign out of.
    }
}
