package dev.strongroom.vault.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Asks another store again when it fails, unless that can't help: the only layer that does. A write that failed may have
 * been done nevertheless; finding its object there when it is tried again is a success if the bytes are the same. Once a
 * stream is open, its failures are its reader's.
 */
public final class RetryingStore implements ObjectStore {
    private final ObjectStore store;
    private final int tries;
    private final Duration firstWait;

    /**
     * Closes the store when closed.
     *
     * @param tries at least 1
     * @param firstWait before the second try; each further wait is twice as long
     */
    public RetryingStore(ObjectStore store, int tries, Duration firstWait) {
        this.store = store;
        this.tries = tries;
        this.firstWait = firstWait;
    }

    /** One request to the store. */
    private interface Request<T> {
        T send(int attempt) throws IOException;
    }

    private <T> T retried(Request<T> request) throws IOException {
        Duration wait = firstWait;
        for (int attempt = 1;; attempt++) {
            try {
                return request.send(attempt);
            } catch (IOException e) {
                if (attempt == tries || (e instanceof StoreException failure && failure.permanent())) {
                    throw e;
                }
            }
            pause(wait);
            wait = wait.multipliedBy(2);
        }
    }

    private static void pause(Duration wait) {
        long end = System.nanoTime() + wait.toNanos();
        long left = wait.toNanos();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(left);
            left = end - System.nanoTime();
        }
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        retried(attempt -> {
            try {
                store.write(key, bytes, offset, length);
            } catch (ObjectExistsException e) {
                if (attempt == 1 || !holds(key, bytes, offset, length)) {
                    throw e;
                }
            }
            return key;
        });
    }

    private boolean holds(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        try (InputStream in = store.read(key, 0, -1)) {
            byte[] there = in.readAllBytes();
            return Arrays.equals(there, 0, there.length, bytes, offset, offset + length);
        }
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        return retried(attempt -> store.read(key, offset, length));
    }

    @Override
    public long size(ObjectKey key) throws IOException {
        return retried(attempt -> store.size(key));
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException {
        List<StoredObject> found = retried(attempt -> {
            List<StoredObject> objects = new ArrayList<>();
            store.list(kind, objects::add);
            return objects;
        });
        found.forEach(each);
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        retried(attempt -> {
            store.delete(key);
            return key;
        });
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
