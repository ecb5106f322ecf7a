package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.SinkFailedException;
import dev.strongroom.connectors.SourceItem;
import java.io.IOException;

/** Tells the sink what changed; its failures come as {@link SinkFailedException}. As thread-safe as the sink. */
final class SinkGuard {
    private final ItemSink sink;

    SinkGuard(ItemSink sink) {
        this.sink = sink;
    }

    ItemSink sink() {
        return sink;
    }

    void stateChanged(ItemId id, ItemState state) throws SinkFailedException {
        guard(() -> sink.stateChanged(id, state));
    }

    void renumbered(ItemId known, SourceItem item) throws SinkFailedException {
        guard(() -> sink.renumbered(known, item));
    }

    void vanished(ItemId id) throws SinkFailedException {
        guard(() -> sink.vanished(id));
    }

    private interface Call {
        void run() throws IOException;
    }

    private static void guard(Call call) throws SinkFailedException {
        try {
            call.run();
        } catch (IOException e) {
            throw new SinkFailedException(e);
        }
    }
}
