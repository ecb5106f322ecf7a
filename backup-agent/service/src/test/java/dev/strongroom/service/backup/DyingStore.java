package dev.strongroom.service.backup;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A store that is there for so many writes and removals, and then for nothing more: as when the process dies. */
final class DyingStore implements ObjectStore {
    private final ObjectStore store;
    private final AtomicLong left;

    DyingStore(ObjectStore store, long changes) {
        this.store = store;
        left = new AtomicLong(changes);
    }

    private void change() throws IOException {
        if (left.decrementAndGet() < 0) {
            throw new IOException("The process died");
        }
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        change();
        store.write(key, bytes, offset, length);
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        change();
        store.delete(key);
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        return store.read(key, offset, length);
    }

    @Override
    public long size(ObjectKey key) throws IOException {
        return store.size(key);
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException {
        store.list(kind, each);
    }

    @Override
    public String location() {
        return store.location();
    }

    @Override
    public void close() {
        // The store below is used by the next process.
    }
}
