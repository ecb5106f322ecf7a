package dev.strongroom.vault.testing;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The store as a process sees it that dies at its nth change: from then on nothing works and nothing changes. Since what
 * a process reads leaves no trace, dying at each change in turn shows every state that a crash can leave.
 */
public final class DyingStore implements ObjectStore {
    private final ObjectStore store;
    private final int lifetime;
    private final Runnable beforeChange;
    private final Set<ObjectKey> locks = new HashSet<>();
    private int changes;

    /**
     * Dies instead of the change that comes after so many.
     *
     * @param beforeChange is run before each change
     */
    public DyingStore(ObjectStore store, int lifetime, Runnable beforeChange) {
        this.store = store;
        this.lifetime = lifetime;
        this.beforeChange = beforeChange;
    }

    /** Whether it died. */
    public boolean isDead() {
        return changes > lifetime;
    }

    /** How many changes there were. */
    public int changes() {
        return changes;
    }

    /** Removes the locks that were left, as time would. */
    public void bury() {
        try {
            for (ObjectKey lock : locks) {
                store.delete(lock);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void requireAlive() throws StoreException {
        if (isDead()) {
            throw new StoreException("This process is dead", new IOException("on purpose"), true);
        }
    }

    private synchronized void change() throws StoreException {
        requireAlive();
        beforeChange.run();
        changes++;
        requireAlive();
    }

    @Override
    public synchronized void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        change();
        if (key.kind() == ObjectKind.LOCK) {
            locks.add(key); // even if it fails: it may be there nevertheless
        }
        store.write(key, bytes, offset, length);
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        requireAlive();
        return store.read(key, offset, length);
    }

    @Override
    public long size(ObjectKey key) throws IOException {
        requireAlive();
        return store.size(key);
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException {
        requireAlive();
        store.list(kind, each);
    }

    @Override
    public synchronized void delete(ObjectKey key) throws IOException {
        change();
        store.delete(key);
    }

    @Override
    public String location() {
        return store.location();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
