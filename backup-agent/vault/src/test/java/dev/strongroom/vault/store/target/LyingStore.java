package dev.strongroom.vault.store.target;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectVersion;
import dev.strongroom.vault.store.RetainingStore;
import dev.strongroom.vault.store.StoreCapability;
import dev.strongroom.vault.store.StoredObject;
import dev.strongroom.vault.store.TimedStore;
import dev.strongroom.vault.store.VersioningStore;
import dev.strongroom.vault.store.memory.MemoryStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Breaks one of the promises that a store makes. */
final class LyingStore implements ObjectStore, TimedStore, RetainingStore, VersioningStore {
    enum Lie {
        READS_OTHER_BYTES, READS_LATE, LISTS_LATE, OVERWRITES, KEEPS_DELETED, WRONG_CLOCK, DOES_NOT_HOLD
    }

    private final MemoryStore memory = new MemoryStore();
    private final Lie lie;
    private final Instant now;
    private Optional<Instant> held = Optional.empty();

    LyingStore(Lie lie, Instant now) {
        this.lie = lie;
        this.now = now;
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        if (lie != Lie.OVERWRITES || length > 10) {
            memory.write(key, bytes, offset, length);
        }
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        if (lie == Lie.READS_LATE) {
            throw new ObjectMissingException("not yet", new IOException("late"));
        }
        return lie == Lie.READS_OTHER_BYTES
                ? new ByteArrayInputStream(new byte[100_000])
                : memory.read(key, offset, length);
    }

    @Override
    public long size(ObjectKey key) throws IOException {
        return memory.size(key);
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) {
        if (lie != Lie.LISTS_LATE) {
            memory.list(kind, each);
        }
    }

    @Override
    public void delete(ObjectKey key) {
        if (lie != Lie.KEEPS_DELETED) {
            memory.delete(key);
        }
    }

    @Override
    public Instant writtenAt(ObjectKey key) {
        return lie == Lie.WRONG_CLOCK ? now.plusSeconds(3600) : now;
    }

    @Override
    public void retain(ObjectKey key, Instant until) {
        held = Optional.of(until);
    }

    @Override
    public Optional<Instant> retainedUntil(ObjectKey key) {
        return held;
    }

    @Override
    public void versions(ObjectKind kind, Consumer<ObjectVersion> each) {
        memory.list(kind, object -> each.accept(new ObjectVersion(object.key(), "1", object.size(), now, true, false)));
    }

    @Override
    public void destroy(ObjectVersion version) {
        memory.delete(version.key());
    }

    @Override
    public <C extends StoreCapability> Optional<C> capability(Class<C> type) {
        boolean hasLock = lie == Lie.DOES_NOT_HOLD || type == TimedStore.class;
        return hasLock ? ObjectStore.super.capability(type) : Optional.empty();
    }

    @Override
    public String location() {
        return "memory";
    }

    @Override
    public void close() {
        // Nothing is kept open.
    }
}
