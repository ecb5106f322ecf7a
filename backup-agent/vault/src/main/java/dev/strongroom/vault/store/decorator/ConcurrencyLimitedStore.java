package dev.strongroom.vault.store.decorator;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets only so many requests be under way at once; others wait for their turn, in their order. A read is under way until
 * its stream is closed: who holds an open stream must not wait for another request.
 */
public final class ConcurrencyLimitedStore extends ForwardingStore {
    private final Semaphore permits;

    /**
     * Closes the store when closed.
     *
     * @param atOnce at least 1
     */
    public ConcurrencyLimitedStore(ObjectStore store, int atOnce) {
        super(store);
        this.permits = new Semaphore(atOnce, true);
    }

    private void acquire() throws InterruptedIOException {
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("This was stopped while it waited for the storage.");
        }
    }

    @Override
    protected <T> T send(StoreOperation operation, ObjectKind kind, Request<T> request) throws IOException {
        acquire();
        try {
            return request.send();
        } finally {
            permits.release();
        }
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        acquire();
        boolean opened = false;
        try {
            InputStream in = new Turn(store.read(key, offset, length), permits);
            opened = true;
            return in;
        } finally {
            if (!opened) {
                permits.release();
            }
        }
    }

    /** A stream that ends its request's turn when closed. */
    private static final class Turn extends FilterInputStream {
        private final Semaphore permits;
        private final AtomicBoolean over = new AtomicBoolean();

        Turn(InputStream in, Semaphore permits) {
            super(in);
            this.permits = permits;
        }

        @Override
        public void close() throws IOException {
            try {
                super.close();
            } finally {
                if (over.compareAndSet(false, true)) {
                    permits.release();
                }
            }
        }
    }
}
