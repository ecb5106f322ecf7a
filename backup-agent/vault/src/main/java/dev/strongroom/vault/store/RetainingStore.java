package dev.strongroom.vault.store;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * A store that holds objects against everybody until a time (object lock). What is held can't be destroyed; it can be
 * hidden, which {@link VersioningStore} undoes.
 */
public non-sealed interface RetainingStore extends StoreCapability {
    /**
     * Holds an object at least until then. Never shortens: an object that is held for longer stays so.
     *
     * @throws ObjectMissingException when there is none
     */
    void retain(ObjectKey key, Instant until) throws IOException;

    /** Until when an object is held, even if that has passed; {@link ObjectMissingException} when there is none. */
    Optional<Instant> retainedUntil(ObjectKey key) throws IOException;
}
