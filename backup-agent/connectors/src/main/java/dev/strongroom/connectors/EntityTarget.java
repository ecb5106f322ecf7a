package dev.strongroom.connectors;

import dev.strongroom.formats.item.ItemKind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The writing side of one signed-in entity at its provider, for restores. One thread, but for
 * {@link #abandon}.
 *
 * <p>Every method either did what it says or throws; a method that is repeated after a dropped connection may find its
 * work done, and says so by the same answer.
 *
 * <p>Items are named by their ids. A target whose provider's own ids are texts knows by its number whatever it listed or
 * wrote since it was opened, and always tells the id of what it wrote.
 */
public interface EntityTarget extends SignedInEntity {
    /** What separates the names of folders here; empty for a flat namespace. */
    String delimiter() throws ConnectorException, InterruptedException;

    /**
     * Says why nothing of this kind can be written here; asked before anything is.
     *
     * @throws RefusedException when the provider has no place for it, or the permission is missing
     */
    default void require(ItemKind kind) throws RefusedException {}

    /**
     * The container with this path for items of this kind, made (and subscribed to) when it does not exist.
     *
     * @param path {@code INBOX} alone is the one that every mailbox has for the kind, whatever its name
     * @return its id at this provider
     * @throws RefusedException when there can't be items of this kind
     */
    String ensureContainer(ItemKind kind, List<String> path) throws ConnectorException, InterruptedException;

    /** Whether a container with this path exists. */
    boolean hasContainer(ItemKind kind, List<String> path) throws ConnectorException, InterruptedException;

    /**
     * What the container holds now, to match stored items against. Read page by page while the stream is consumed, which
     * throws {@link UncheckedConnectorException} when that fails; other methods may be called in between. Close the
     * stream.
     */
    Stream<TargetItem> items(String containerId) throws ConnectorException, InterruptedException;

    /**
     * Writes an item.
     *
     * @param size the exact number of bytes that {@code content} gives
     * @param content opened once more when the connection drops before the item is written
     * @return the new item's id, when the provider tells
     */
    AppendResult append(String containerId, long size, ItemContent content, Instant received, ItemState state)
            throws ConnectorException, IOException, InterruptedException;

    /**
     * What of an item would have no place here, in sentences, as far as that can be told before it is written. Asks the
     * provider nothing and writes nothing.
     *
     * @throws RefusedException when nothing of it can be written
     */
    default List<String> losses(ItemKind kind, ItemContent content, ItemState state)
            throws RefusedException, IOException {
        return List.of();
    }

    /** The bytes of an item, to compare them with what is stored. */
    ItemContent content(String containerId, ItemId id) throws ConnectorException, InterruptedException;

    /**
     * The SHA-256, in hex, of the bytes that a restore wrote an item from, where the provider makes an item of its own of
     * them and gives back others: {@link #content} then says nothing. Empty where the bytes stay as they are, and for what
     * no restore wrote.
     */
    default Optional<String> writtenFrom(String containerId, ItemId id)
            throws ConnectorException, InterruptedException {
        return Optional.empty();
    }

    /** Removes one item for good; no other is touched. */
    void remove(String containerId, ItemId id) throws ConnectorException, InterruptedException;

    /**
     * As said there. An item that was being written is at the provider whole or not at all, and nobody knows which; one
     * that was read can't be read on.
     */
    @Override
    void abandon();
}
