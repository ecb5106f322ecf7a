package dev.strongroom.service.backup;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.Cursor;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.IdSet;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.KnownItem;
import dev.strongroom.connectors.KnownItems;
import dev.strongroom.connectors.ProviderIds;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.SourceItem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;

/** Lists a {@link TextIdMailbox} anew each time, and numbers its items so that those whose ids begin alike clash. */
final class TextIdSource implements EntitySource {
    private final TextIdMailbox mailbox;

    TextIdSource(TextIdMailbox mailbox) {
        this.mailbox = mailbox;
    }

    static BackupEntity entity(String id, TextIdMailbox mailbox) {
        return new BackupEntity(id, id + "@example.org", id, () -> new TextIdSource(mailbox));
    }

    /** The number that an id gets when no other item has it. */
    static long number(String providerId) {
        return providerId.charAt(0);
    }

    private static byte[] digest(String providerId) {
        return ByteBuffer.allocate(16).putLong(number(providerId)).putLong(providerId.hashCode()).array();
    }

    @Override
    public List<Container> containers() {
        return mailbox.containers();
    }

    @Override
    public OptionalLong expected(Container container, long held, Optional<Cursor> cursor) {
        return OptionalLong.empty();
    }

    @Override
    public ContainerReading read(Container container, KnownItems known, ItemSink sink)
            throws SinkFailedException, InterruptedException {
        ProviderIds ids = new ProviderIds(known, TextIdSource::digest);
        Map<String, TextIdMailbox.Item> items = mailbox.items(container);
        TreeSet<ItemId> seen = new TreeSet<>();
        try {
            for (Map.Entry<String, TextIdMailbox.Item> entry : items.entrySet()) {
                ItemId id = ids.of(entry.getKey());
                seen.add(id);
                tell(new SourceItem(id, Optional.of(entry.getKey()), entry.getValue().bytes().length,
                        entry.getValue().received(), entry.getValue().state()), entry.getValue(), known, sink);
            }
            for (KnownItem item : known.stream().toList()) {
                if (!items.containsKey(item.providerId().orElseThrow())) {
                    sink.vanished(item.id());
                }
            }
        } catch (IOException e) {
            throw new SinkFailedException(e);
        }
        return new ContainerReading(items.size(), items.size(),
                IdSet.ofAscending(0, seen.stream().mapToLong(ItemId::number)), List.of(),
                Optional.of(new Cursor("{}")));
    }

    private void tell(SourceItem item, TextIdMailbox.Item served, KnownItems known, ItemSink sink)
            throws IOException, InterruptedException {
        Optional<KnownItem> before = known.find(item.id());
        ItemContent content = new ItemContent.InMemory(served.bytes(), 0, served.bytes().length);
        if (before.isEmpty()) {
            sink.added(item, content);
        } else if (mailbox.isTouched(item.providerId().orElseThrow())) {
            sink.changed(item, content);
        } else if (!before.get().state().equals(item.state())) {
            sink.stateChanged(item.id(), item.state());
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
