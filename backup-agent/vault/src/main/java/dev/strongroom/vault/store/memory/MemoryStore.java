package dev.strongroom.vault.store.memory;

import dev.strongroom.vault.store.ConditionalStore;
import dev.strongroom.vault.store.ObjectExistsException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoredObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

/** Keeps every object as an array. What was written outlives {@link #close}, so that a vault can be opened again. */
public final class MemoryStore implements ObjectStore, ConditionalStore {
    private final ConcurrentMap<ObjectKey, byte[]> objects = new ConcurrentHashMap<>();

    @Override
    public void write(ObjectKey key, byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (objects.putIfAbsent(key, Arrays.copyOfRange(bytes, offset, offset + length)) != null) {
            throw new ObjectExistsException(key.path() + " is there already.");
        }
    }

    @Override
    public InputStream read(ObjectKey key, long offset, long length) throws IOException {
        byte[] bytes = bytes(key);
        int from = (int) Math.min(offset, bytes.length);
        int most = bytes.length - from;
        return new ByteArrayInputStream(bytes, from, length < 0 ? most : (int) Math.min(length, most));
    }

    @Override
    public long size(ObjectKey key) throws IOException {
        return bytes(key).length;
    }

    @Override
    public void list(ObjectKind kind, Consumer<StoredObject> each) {
        objects.forEach((key, bytes) -> {
            if (key.kind() == kind) {
                each.accept(new StoredObject(key, bytes.length));
            }
        });
    }

    @Override
    public void delete(ObjectKey key) {
        objects.remove(key);
    }

    @Override
    public String location() {
        return "memory";
    }

    @Override
    public void close() {
        // The objects stay.
    }

    /** Replaces an object's bytes, as only a fault would. */
    public void damage(ObjectKey key, byte[] bytes) {
        objects.put(key, bytes.clone());
    }

    private byte[] bytes(ObjectKey key) throws ObjectMissingException {
        byte[] bytes = objects.get(key);
        if (bytes == null) {
            throw new ObjectMissingException(key.path() + " is not there.");
        }
        return bytes;
    }
}
