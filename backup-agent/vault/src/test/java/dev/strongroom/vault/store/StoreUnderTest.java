package dev.strongroom.vault.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** The store that contracts are about, and short ways to use it. */
public interface StoreUnderTest {
    /** The store under test, empty, the same one for all of a test. */
    ObjectStore store() throws IOException;

    /** A name. */
    static ObjectKey objectKey(ObjectKind kind, int number) {
        return kind == ObjectKind.CONFIG ? ObjectKey.CONFIG : new ObjectKey(kind, "%064x".formatted(number));
    }

    /** So many bytes, always the same ones. */
    static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    /** What the store can do, of which the test is sure. */
    default <C extends StoreCapability> C capability(Class<C> type) throws IOException {
        return store().capability(type).orElseThrow(() -> new AssertionError("This store is no " + type));
    }

    /** Writes an object. */
    default void write(ObjectKey key, byte[] bytes) throws IOException {
        store().write(key, bytes, 0, bytes.length);
    }

    /** Reads an object, or some of it. */
    default byte[] read(ObjectKey key, long offset, long length) throws IOException {
        try (InputStream in = store().read(key, offset, length)) {
            return in.readAllBytes();
        }
    }

    /** All objects of a kind, with their sizes. */
    default Map<ObjectKey, Long> list(ObjectKind kind) throws IOException {
        Map<ObjectKey, Long> found = new HashMap<>();
        store().list(kind, object -> assertThat(found.put(object.key(), object.size())).as("listed twice").isNull());
        return found;
    }
}
