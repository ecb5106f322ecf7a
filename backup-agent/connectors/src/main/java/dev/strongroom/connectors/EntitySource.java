package dev.strongroom.connectors;

import dev.strongroom.formats.item.ItemKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The reading side of one signed-in entity at its provider: a mailbox, later a drive or a site.
 *
 * <p>Implementations stream: memory never grows with the number or the size of items. They reconnect and go on by
 * themselves when a connection drops, and throw only when that is hopeless. They know nothing of the vault. All methods
 * are called by one thread; the sink that {@link #read} feeds is called by as many as the implementation has
 * connections.
 */
public interface EntitySource extends SignedInEntity {
    /** The entity's containers (folders) as they are now, in the provider's order, parents before children. */
    List<Container> containers() throws ConnectorException, InterruptedException;

    /**
     * Kinds of items that could not be listed by the last call of {@link #containers}, each with what kept it: what the
     * last restore point holds of them is not gone.
     */
    default Map<ItemKind, ConnectorException> unlisted() {
        return Map.of();
    }

    /**
     * How many items {@link #read} would add, when what {@link #containers} found leaves no doubt of it; costs no call to
     * the provider. Empty means that nothing can be said before the container is read.
     *
     * @param held how many items of it the last restore point holds
     * @param cursor the cursor that covers them
     */
    OptionalLong expected(Container container, long held, Optional<Cursor> cursor);

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

    /**
     * As said there; {@link #read} may also end as when the sink asked it to stop. What was given to the sink stays good.
     */
    @Override
    void abandon();
}
