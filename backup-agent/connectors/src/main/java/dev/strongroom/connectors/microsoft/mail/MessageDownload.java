package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ContentLostException;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.microsoft.graph.GraphFailure;
import dev.strongroom.connectors.microsoft.graph.MailRequests;
import dev.strongroom.connectors.microsoft.graph.MimeBody;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Fetches one message's content. A small one is read whole first, so that the place at the provider is free again. */
final class MessageDownload {
    /** With 4 at a time of 50 mailboxes this is 50 MB. */
    private static final int SMALL = 256 << 10;

    private final MailRequests requests;
    private final ItemSink sink;

    MessageDownload(MailRequests requests, ItemSink sink) {
        this.requests = requests;
        this.sink = sink;
    }

    /** The content, unless it was large and went to the sink as it came. */
    Optional<ItemContent.InMemory> fetch(WantedMessage wanted)
            throws GraphFailure, SinkFailedException, InterruptedException {
        try (MimeBody body = requests.mime(wanted.graphId())) {
            InputStream stream = body.stream();
            byte[] start = start(stream);
            if (start.length <= SMALL) {
                if (body.endUnknown() && new MimeEnd(start).missing(start)) {
                    throw GraphFailure.broken(new IOException("The message's last boundary is missing"));
                }
                return Optional.of(new ItemContent.InMemory(start, 0, start.length));
            }
            ItemContent.Streamed content = () -> new MimeStream(start, stream, body.endUnknown());
            give(wanted, body.length().orElse(start.length), content);
            return Optional.empty();
        }
    }

    private static byte[] start(InputStream stream) throws GraphFailure {
        try {
            return stream.readNBytes(SMALL + 1);
        } catch (IOException e) {
            throw GraphFailure.broken(e);
        }
    }

    /** Gives the sink a message's content. */
    void give(WantedMessage wanted, long size, ItemContent content)
            throws GraphFailure, SinkFailedException, InterruptedException {
        try {
            switch (wanted.reason()) {
                case NEW -> sink.added(wanted.item(size), content);
                case CHANGED -> sink.changed(wanted.item(size), content);
            }
        } catch (ContentLostException e) {
            throw GraphFailure.broken(e);
        } catch (IOException e) {
            throw new SinkFailedException(e);
        }
    }
}
