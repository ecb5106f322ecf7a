package dev.strongroom.vault.store.decorator;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;

/** Tells an observer of every request. */
public final class MeasuredStore extends ForwardingStore {
    private final StoreObserver observer;

    /** Closes the store when closed. */
    public MeasuredStore(ObjectStore store, StoreObserver observer) {
        super(store);
        this.observer = observer;
    }

    @Override
    protected <T> T send(StoreOperation operation, ObjectKind kind, Request<T> request) throws IOException {
        long begin = System.nanoTime();
        try {
            T answer = request.send();
            observer.requested(operation, kind, since(begin), Optional.empty());
            return answer;
        } catch (IOException e) {
            observer.requested(operation, kind, since(begin), Optional.of(e));
            throw e;
        }
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        super.write(key, bytes, offset, length);
        observer.transferred(StoreOperation.WRITE, length);
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        return new MeteredInput(super.read(key, offset, length),
                bytes -> observer.transferred(StoreOperation.READ, bytes));
    }
}
