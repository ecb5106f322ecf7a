package dev.strongroom.service.storage;

import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.location.StoreLocation;
import java.io.IOException;

/** Opens stores at locations, with whatever credentials it knows. */
@FunctionalInterface
public interface StoreOpener {
    /** The bare store at a location; the caller closes it. */
    ObjectStore open(StoreLocation location) throws IOException;
}
