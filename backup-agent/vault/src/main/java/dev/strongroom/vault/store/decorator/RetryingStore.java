package dev.strongroom.vault.store.decorator;

import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * Asks another store again when it fails, unless that can't help or the thread was interrupted: the only layer that does.
 * A write that failed may have been done nevertheless; finding its object there when it is tried again is a success if
 * the bytes are the same. A stream that breaks off is opened again where it broke.
 */
public final class RetryingStore extends ForwardingStore {
    private final int tries;
    private final Duration firstWait;

    /**
     * Closes the store when closed.
     *
     * @param tries at least 1
     * @param firstWait before the second try; each further wait is twice as long, and up to a quarter is added by chance
     */
    public RetryingStore(ObjectStore store, int tries, Duration firstWait) {
        super(store);
        this.tries = tries;
        this.firstWait = firstWait;
    }

    /** A request that knows how often it was sent. */
    private interface Attempt<T> {
        T send(int attempt) throws IOException;
    }

    @Override
    protected <T> T send(StoreOperation operation, ObjectKind kind, Request<T> request) throws IOException {
        return retried(attempt -> request.send());
    }

    private <T> T retried(Attempt<T> request) throws IOException {
        long wait = firstWait.toNanos();
        for (int attempt = 1;; attempt++) {
            try {
                return request.send(attempt);
            } catch (IOException e) {
                if (attempt >= tries || isFinal(e)) {
                    throw e;
                }
            }
            Pause.REAL.until(Pause.REAL.now() + wait + ThreadLocalRandom.current().nextLong(wait / 4 + 1));
            wait *= 2;
        }
    }

    private static boolean isFinal(IOException failure) {
        return (failure instanceof StoreException ours && ours.permanent()) || failure instanceof InterruptedIOException
                || failure instanceof ClosedByInterruptException || Thread.currentThread().isInterrupted();
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
        InputStream in = super.read(key, offset, length);
        return new ResumingInput(in, length, tries - 1, RetryingStore::isFinal,
                (read, left) -> super.read(key, offset + read, left));
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException {
        // Whole before it is given on, so that nothing is given twice.
        List<StoredObject> found = retried(attempt -> {
            List<StoredObject> objects = new ArrayList<>();
            store.list(kind, objects::add);
            return objects;
        });
        found.forEach(each);
    }
}
