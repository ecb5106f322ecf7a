package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.ContentLostException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemContent.InMemory;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.SourceItem;
import dev.strongroom.connectors.imap.wire.FetchedItem;
import dev.strongroom.connectors.imap.wire.FetchedItem.Section;
import dev.strongroom.connectors.imap.wire.LargeLiteral;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Hands a message that was fetched to the sink. One thread. */
final class MessageDelivery {
    private final FolderConnection connection;
    private final long epoch;
    private final ItemSink sink;

    MessageDelivery(FolderConnection connection, FolderWork work) {
        this.connection = connection;
        epoch = work.epoch();
        sink = work.sink();
    }

    /**
     * Delivers the message.
     *
     * @param described has its flags and its date; what it lacks is taken for none and for 1970
     * @param body its content, or where it begins when {@code large} is the content
     * @throws ContentLostException when the content could not be read to its end; the sink has not taken it
     */
    void deliver(FetchedItem described, Section body, Optional<LargeLiteral> large)
            throws ContentLostException, DeliveryEndedException {
        long size = large.map(LargeLiteral::size).orElse((long) body.length());
        SourceItem item = new SourceItem(
                new ItemId(epoch, described.uid()),
                size,
                described.received().orElse(Instant.EPOCH),
                new ItemState(new TreeSet<>(described.flags().orElse(Set.of()))));
        try {
            sink.added(item, content(described.uid(), body, large));
        } catch (ContentLostException e) {
            throw e;
        } catch (IOException e) {
            throw DeliveryEndedException.because(new SinkFailedException(e));
        } catch (InterruptedException e) {
            throw DeliveryEndedException.because(e);
        }
    }

    private ItemContent content(long uid, Section body, Optional<LargeLiteral> large) {
        if (large.isEmpty()) {
            return new InMemory(body.bytes(), body.offset(), body.length());
        }
        MessageStream stream = new MessageStream(connection, uid, large.get());
        ItemContent.Streamed streamed = () -> stream;
        return streamed;
    }
}
