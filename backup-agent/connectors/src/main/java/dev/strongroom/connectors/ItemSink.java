package dev.strongroom.connectors;

import java.io.IOException;

/**
 * Takes what a source has. Every method may be called by several threads at once and may block: that is how a slow
 * vault slows the reading down.
 *
 * <p>An {@link IOException} that is not a {@link ContentLostException} comes from the sink itself (a full disk, a store
 * that fails): the connector stops reading and throws {@link SinkFailedException}.
 */
public interface ItemSink {
    /** So many items will be added or be gaps in this container, now that it is listed. Told before the first of them. */
    void expected(long items);

    /** An item that is not known, with its content. */
    void added(SourceItem item, ItemContent content) throws IOException, InterruptedException;

    /**
     * A known item that may have new content: an edited draft, an event, a contact. Where the bytes are those that are
     * known, only its state and its received time are taken, and it counts for nothing.
     */
    void changed(SourceItem item, ItemContent content) throws IOException, InterruptedException;

    /** A known item whose state changed. */
    void stateChanged(ItemId id, ItemState state) throws IOException;

    /** A known item has another id now; its content is the same. */
    void renumbered(ItemId known, SourceItem item) throws IOException;

    /**
     * A known item of a drive whose content is the same: its name, its place, its times or its state may be others. Told
     * before or after what it lies in.
     */
    default void moved(SourceItem item) throws IOException {
        stateChanged(item.id(), item.state());
    }

    /** A known item is no longer in the container; what lies in it is gone with it. */
    void vanished(ItemId id) throws IOException;

    /** An item that is not known is there but can't be read. */
    void gap(ItemId id, String reason);

    /** A known item changed and can't be read as it is now; the version before stays. */
    void outdated(ItemId id, String reason);

    /** True when the job was cancelled or its slice is over: the connector stops soon and reports what it did. */
    boolean stopRequested();
}
