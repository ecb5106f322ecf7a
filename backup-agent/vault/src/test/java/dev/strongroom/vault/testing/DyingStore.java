package dev.strongroom.vault.testing;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.decorator.ForwardingStore;
import dev.strongroom.vault.store.decorator.StoreOperation;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * The store as a process sees it that dies at its nth change: from then on nothing works and nothing changes. Since what
 * a process reads leaves no trace, dying at each change in turn shows every state that a crash can leave.
 */
public final class DyingStore extends ForwardingStore {
    private static final Set<StoreOperation> CHANGES = Set.of(StoreOperation.WRITE, StoreOperation.DELETE,
            StoreOperation.RETAIN, StoreOperation.DESTROY);

    private final Runnable beforeChange;
    private final Set<ObjectKey> locks = new HashSet<>();
    private int lifetime;
    private int changes;

    /**
     * Dies instead of the change that comes after so many.
     *
     * @param beforeChange is run before each change
     */
    public DyingStore(ObjectStore store, int lifetime, Runnable beforeChange) {
        super(store);
        this.lifetime = lifetime;
        this.beforeChange = beforeChange;
    }

    /** Whether it died. */
    public synchronized boolean isDead() {
        return changes > lifetime;
    }

    /** How many changes there were. */
    public synchronized int changes() {
        return changes;
    }

    /** Dies now. */
    public synchronized void die() {
        lifetime = changes - 1;
    }

    /** Removes the locks that were left, as time would. */
    public void bury() {
        bury(store);
    }

    /** The same, from what really holds them, which doesn't fail. */
    public void bury(ObjectStore holder) {
        try {
            for (ObjectKey lock : locks) {
                holder.delete(lock);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private synchronized void requireAlive() throws StoreException {
        if (isDead()) {
            throw new StoreException("This process is dead", new IOException("on purpose"), true);
        }
    }

    @Override
    protected <T> T send(StoreOperation operation, ObjectKind kind, Request<T> request) throws IOException {
        if (!CHANGES.contains(operation)) {
            requireAlive();
            return request.send();
        }
        synchronized (this) {
            requireAlive();
            beforeChange.run();
            changes++;
            requireAlive();
            return request.send();
        }
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        if (key.kind() == ObjectKind.LOCK) {
            noteLock(key); // even if it fails: it may be there nevertheless
        }
        super.write(key, bytes, offset, length);
    }

    private synchronized void noteLock(ObjectKey key) {
        locks.add(key);
    }
}
