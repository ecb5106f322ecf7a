package dev.strongroom.service.backup;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemPrint;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.formats.mime.EnvelopeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads a {@link ModelMailbox} as a connector would: with a cursor it tells only what changed since, and never again what
 * the cursor covers, so that an item which a cursor covers and the vault does not hold is lost for good and is noticed.
 */
final class ModelSource implements EntitySource {
    private final ModelMailbox mailbox;
    private final Script script;

    /** What a test does while the source is read. */
    interface Script {
        /** Before an item goes to the sink; what it throws, the source throws. */
        default void beforeItem(String folder, ItemId id) throws ConnectorException {}

        /** Why the item can't be read; empty when it can. */
        default Optional<String> gap(String folder, ItemId id) {
            return Optional.empty();
        }

        /** Somebody gave the source up. */
        default void abandoned() {}

        /** Whether the item comes as a stream. */
        default boolean streamed(ItemId id) {
            return id.number() % 3 == 0;
        }
    }

    ModelSource(ModelMailbox mailbox, Script script) {
        this.mailbox = mailbox;
        this.script = script;
    }

    private record Position(long epoch, long modseq, long next) {
        static Optional<Position> of(Optional<Cursor> cursor) {
            return cursor.map(c -> {
                String[] parts = c.json().split("/", -1);
                return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
            });
        }

        Cursor cursor() {
            return new Cursor(epoch + "/" + modseq + "/" + next);
        }
    }

    @Override
    public List<Container> containers() {
        return mailbox.containers();
    }

    @Override
    public OptionalLong expected(Container container, long held, Optional<Cursor> cursor) {
        return held == 0
                ? OptionalLong.of(mailbox.find(container.id()).orElseThrow().messages().size())
                : OptionalLong.empty();
    }

    @Override
    public void abandon() {
        script.abandoned();
    }

    @Override
    public ContainerReading read(Container container, KnownItems known, ItemSink sink)
            throws ConnectorException, InterruptedException {
        ModelFolder folder = mailbox.find(container.id())
                .orElseThrow(() -> new ContainerVanishedException("The folder is gone."));
        Position now = new Position(folder.epoch(), folder.modseq(), folder.nextNumber());
        Map<Long, ModelFolder.Message> messages = folder.messages();
        Optional<Position> last = Position.of(known.cursor()).filter(p -> p.epoch() == now.epoch());
        boolean complete;
        try {
            complete = last.isPresent()
                    ? increment(container.id(), folder, last.get(), sink)
                    : compare(container.id(), folder, known, sink);
        } catch (IOException e) {
            throw new SinkFailedException(e);
        }
        IdSet seen = IdSet.ofAscending(now.epoch(), messages.keySet().stream().mapToLong(Long::longValue));
        return new ContainerReading(messages.size(), messages.size(), seen, List.of(),
                complete ? Optional.of(now.cursor()) : Optional.empty());
    }

    private boolean increment(String name, ModelFolder folder, Position last, ItemSink sink)
            throws ConnectorException, IOException, InterruptedException {
        for (Map.Entry<ItemId, ModelFolder.Message> entry : folder.byId().entrySet()) {
            if (entry.getValue().modseq() <= last.modseq()) {
                continue;
            }
            if (sink.stopRequested()) {
                return false;
            }
            if (entry.getKey().number() >= last.next()) {
                add(name, entry.getKey(), entry.getValue(), sink);
            } else if (entry.getValue().edited() > last.modseq()) {
                change(entry.getKey(), entry.getValue(), sink);
            } else {
                sink.stateChanged(entry.getKey(), entry.getValue().state());
            }
        }
        for (long number : folder.vanishedSince(last.modseq())) {
            if (number < last.next()) {
                sink.vanished(new ItemId(folder.epoch(), number));
            }
        }
        return true;
    }

    private boolean compare(String name, ModelFolder folder, KnownItems known, ItemSink sink)
            throws ConnectorException, IOException, InterruptedException {
        Set<ItemId> recognised = new HashSet<>();
        for (Map.Entry<ItemId, ModelFolder.Message> entry : folder.byId().entrySet()) {
            if (sink.stopRequested()) {
                return false;
            }
            ModelFolder.Message message = entry.getValue();
            Optional<KnownItem> same = known.find(entry.getKey());
            if (same.isPresent()) {
                recognised.add(entry.getKey());
                if (message.edited() > 0) {
                    change(entry.getKey(), message, sink);
                } else if (!same.get().state().equals(message.state())) {
                    sink.stateChanged(entry.getKey(), message.state());
                }
                continue;
            }
            Optional<KnownItem> match = known.match(print(message))
                    .filter(item -> item.id().epoch() != folder.epoch() && !recognised.contains(item.id()))
                    .findFirst();
            if (match.isPresent()) {
                recognised.add(match.get().id());
                sink.renumbered(match.get().id(), sourceItem(entry.getKey(), message));
            } else {
                add(name, entry.getKey(), message, sink);
            }
        }
        for (KnownItem item : known.stream().toList()) {
            if (!recognised.contains(item.id())) {
                sink.vanished(item.id());
            }
        }
        return true;
    }

    private static ItemPrint print(ModelFolder.Message message) {
        return new ItemPrint(EnvelopeReader.read(message.bytes()).messageId(), message.bytes().length,
                message.received());
    }

    private static SourceItem sourceItem(ItemId id, ModelFolder.Message message) {
        return new SourceItem(id, message.providerId(), message.bytes().length, message.received(), message.state());
    }

    private void add(String name, ItemId id, ModelFolder.Message message, ItemSink sink)
            throws ConnectorException, IOException, InterruptedException {
        script.beforeItem(name, id);
        Optional<String> gap = script.gap(name, id);
        if (gap.isPresent()) {
            sink.gap(id, gap.get());
            return;
        }
        sink.added(sourceItem(id, message), content(id, message));
    }

    private void change(ItemId id, ModelFolder.Message message, ItemSink sink)
            throws IOException, InterruptedException {
        sink.changed(sourceItem(id, message), content(id, message));
    }

    private ItemContent content(ItemId id, ModelFolder.Message message) {
        return script.streamed(id)
                ? new Stream(message.bytes())
                : new ItemContent.InMemory(message.bytes(), 0, message.bytes().length);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stream(byte[] bytes) implements ItemContent.Streamed {
        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    @Override
    public void close() {
        // There is nothing to sign out of.
    }
}
