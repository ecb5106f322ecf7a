package dev.strongroom.vault.store;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * A store that keeps what is deleted: there {@link ObjectStore#delete} only hides an object behind a mark, but for locks,
 * which are destroyed.
 */
public non-sealed interface VersioningStore extends StoreCapability {
    /** Gives every version of every object of a kind, and every mark of a deletion, in no order. */
    void versions(ObjectKind kind, Consumer<ObjectVersion> each) throws IOException;

    /**
     * Destroys a version for good; one that is not there is no error. Destroying the mark of a deletion brings its object
     * back.
     *
     * @throws ObjectRetainedException when the version is held
     */
    void destroy(ObjectVersion version) throws IOException;
}
