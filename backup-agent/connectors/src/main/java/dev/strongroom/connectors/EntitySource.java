package dev.strongroom.connectors;

import java.util.List;

/**
 * The reading side of one signed-in entity at its provider: a mailbox, later a drive or a site.
 *
 * <p>Implementations stream: memory never grows with the number or the size of items. They reconnect and go on by
 * themselves when a connection drops, and throw only when that is hopeless. They know nothing of the vault. All methods
 * are called by one thread; the sink that {@link #read} feeds is called by as many as the implementation has
 * connections.
 */
public interface EntitySource extends AutoCloseable {
    /** The entity's containers (folders) as they are now, in the provider's order, parents before children. */
    List<Container> containers() throws ConnectorException, InterruptedException;

    /**
     * Reads one container: what is new, what changed and what vanished since {@code known} goes to the sink; the answer
     * accounts for every item that the container holds.
     *
     * @param known what the last restore point holds of this container, with the cursor that covers it
     * @return counts by a call independent of the listing, the ids listed, and the cursor that covers all that the sink
     *         was given; the cursor must be stored together with those items or not at all
     * @throws ContainerVanishedException when the container went away after it was listed
     */
    ContainerReading read(Container container, KnownItems known, ItemSink sink)
            throws ConnectorException, InterruptedException;

    /** Signs out and closes every connection. Never throws; a second call does nothing. */
    @Override
    void close();
}
