package dev.strongroom.vault.store.decorator;

import dev.strongroom.vault.store.ConditionalStore;
import dev.strongroom.vault.store.DirectoryStore;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectVersion;
import dev.strongroom.vault.store.RetainingStore;
import dev.strongroom.vault.store.StoreCapability;
import dev.strongroom.vault.store.TimedStore;
import dev.strongroom.vault.store.VersioningStore;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The capabilities of a store, asked by way of what decorates it. Given out only as what the store behind can do. */
final class ForwardedCapabilities
        implements TimedStore, ConditionalStore, RetainingStore, VersioningStore, DirectoryStore {
    private final ObjectStore store;
    private final ForwardingStore way;

    ForwardedCapabilities(ObjectStore store, ForwardingStore way) {
        this.store = store;
        this.way = way;
    }

    private <C extends StoreCapability> C as(Class<C> type) {
        return store.capability(type).orElseThrow();
    }

    @Override
    public Instant writtenAt(ObjectKey key) throws IOException {
        return way.send(StoreOperation.WRITTEN_AT, key.kind(), () -> as(TimedStore.class).writtenAt(key));
    }

    @Override
    public void retain(ObjectKey key, Instant until) throws IOException {
        way.command(StoreOperation.RETAIN, key.kind(), () -> as(RetainingStore.class).retain(key, until));
    }

    @Override
    public Optional<Instant> retainedUntil(ObjectKey key) throws IOException {
        return way.send(StoreOperation.RETAINED_UNTIL, key.kind(), () -> as(RetainingStore.class).retainedUntil(key));
    }

    @Override
    public void versions(ObjectKind kind, Consumer<ObjectVersion> each) throws IOException {
        // Whole before it is given on, since a request may be sent twice.
        List<ObjectVersion> found = way.send(StoreOperation.VERSIONS, kind, () -> {
            List<ObjectVersion> versions = new ArrayList<>();
            as(VersioningStore.class).versions(kind, versions::add);
            return versions;
        });
        found.forEach(each);
    }

    @Override
    public void destroy(ObjectVersion version) throws IOException {
        way.command(StoreOperation.DESTROY, version.key().kind(), () -> as(VersioningStore.class).destroy(version));
    }

    /** Tidies up after a trial, and concerns no object: nobody counts, limits or repeats it. */
    @Override
    public void removeEmptyDirectories() throws IOException {
        as(DirectoryStore.class).removeEmptyDirectories();
    }
}
