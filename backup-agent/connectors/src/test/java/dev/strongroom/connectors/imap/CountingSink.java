package dev.strongroom.connectors.imap;

import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemSink;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.SourceItem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.atomic.LongAdder;

/** Takes items and keeps nothing but their number and size. */
class CountingSink implements ItemSink {
    private final LongAdder items = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder gaps = new LongAdder();

    long items() {
        return items.sum();
    }

    long bytes() {
        return bytes.sum();
    }

    long gaps() {
        return gaps.sum();
    }

    @Override
    public void added(SourceItem item, ItemContent content) throws IOException {
        items.increment();
        if (content instanceof ItemContent.InMemory memory) {
            bytes.add(memory.length());
            return;
        }
        try (InputStream in = content.open()) {
            bytes.add(in.transferTo(OutputStream.nullOutputStream()));
        }
    }

    @Override
    public void expected(long items) {}

    @Override
    public void changed(SourceItem item, ItemContent content) {}

    @Override
    public void stateChanged(ItemId id, ItemState state) {}

    @Override
    public void renumbered(ItemId known, SourceItem item) {}

    @Override
    public void vanished(ItemId id) {}

    @Override
    public void gap(ItemId id, String reason) {
        gaps.increment();
    }

    @Override
    public void outdated(ItemId id, String reason) {}

    @Override
    public boolean stopRequested() {
        return false;
    }
}
