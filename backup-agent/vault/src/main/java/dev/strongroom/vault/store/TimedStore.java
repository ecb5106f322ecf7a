package dev.strongroom.vault.store;

import java.io.IOException;
import java.time.Instant;

/** A store that says by its own clock when an object was written. */
public non-sealed interface TimedStore extends StoreCapability {
    /** When the object was written; {@link ObjectMissingException} when there is none. */
    Instant writtenAt(ObjectKey key) throws IOException;
}
