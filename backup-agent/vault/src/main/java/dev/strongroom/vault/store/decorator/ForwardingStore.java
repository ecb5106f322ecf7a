package dev.strongroom.vault.store.decorator;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoreCapability;
import dev.strongroom.vault.store.StoredObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands every request, also those to capabilities, to another store by way of one method. Closes it when closed. */
public abstract class ForwardingStore implements ObjectStore {
    /** The store behind this one. */
    protected final ObjectStore store;

    /** @param store closed with this one */
    protected ForwardingStore(ObjectStore store) {
        this.store = store;
    }

    /** A request to the store behind. */
    protected interface Request<T> {
        T send() throws IOException;
    }

    /** A request that answers nothing but that it was done. */
    protected interface Command {
        void send() throws IOException;
    }

    /** Sends a request in this store's way. */
    protected abstract <T> T send(StoreOperation operation, ObjectKind kind, Request<T> request) throws IOException;

    protected final void command(StoreOperation operation, ObjectKind kind, Command command) throws IOException {
        send(operation, kind, () -> {
            command.send();
            return operation;
        });
    }

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        command(StoreOperation.WRITE, key.kind(), () -> store.write(key, bytes, offset, length));
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        return send(StoreOperation.READ, key.kind(), () -> store.read(key, offset, length));
    }

    @Override
    public long size(ObjectKey key) throws IOException {
        return send(StoreOperation.SIZE, key.kind(), () -> store.size(key));
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) throws IOException {
        command(StoreOperation.LIST, kind, () -> store.list(kind, each));
    }

    @Override
    public void delete(ObjectKey key) throws IOException {
        command(StoreOperation.DELETE, key.kind(), () -> store.delete(key));
    }

    @Override
    public final <C extends StoreCapability> Optional<C> capability(Class<C> type) {
        return store.capability(type).map(present -> type.cast(new ForwardedCapabilities(store, this)));
    }

    @Override
    public final String location() {
        return store.location();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
