package dev.strongroom.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every object store does. A test class of each store extends this, and implements the contracts of what its store
 * can do beyond.
 */
public abstract class ObjectStoreContract implements StoreUnderTest {
    protected static ObjectKey key(ObjectKind kind, int number) {
        return StoreUnderTest.objectKey(kind, number);
    }

    private static byte[] bytes(int length) {
        return StoreUnderTest.randomBytes(length);
    }

    /** How many objects make a listing of several pages, or of none if this store has none. */
    protected int aFewPages() {
        return 300;
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("gives back what was written, of every kind")
    void readsWhatWasWritten(ObjectKind kind) throws IOException {
        byte[] around = bytes(100_020);
        store().write(key(kind, 1), around, 7, 100_000);
        byte[] bytes = Arrays.copyOfRange(around, 7, 100_007);
        assertThat(read(key(kind, 1), 0, -1)).isEqualTo(bytes);
        assertThat(read(key(kind, 1), 1000, -1)).isEqualTo(Arrays.copyOfRange(bytes, 1000, bytes.length));
        assertThat(read(key(kind, 1), 1000, 500)).isEqualTo(Arrays.copyOfRange(bytes, 1000, 1500));
        assertThat(read(key(kind, 1), 5, 0)).isEmpty();
        assertThat(store().size(key(kind, 1))).isEqualTo(100_000);
        assertThat(list(kind)).isEqualTo(Map.of(key(kind, 1), 100_000L));
    }

    /** May be disabled, with a reason, for a server that gives what is not there. */
    @Test
    @DisplayName("gives nothing past an object's end")
    protected void readsNothingPastTheEnd() throws IOException {
        write(key(ObjectKind.PACK, 1), bytes(1000));
        assertThat(read(key(ObjectKind.PACK, 1), 990, 500)).isEqualTo(Arrays.copyOfRange(bytes(1000), 990, 1000));
        assertThat(read(key(ObjectKind.PACK, 1), 1000, -1)).isEmpty();
        assertThat(read(key(ObjectKind.PACK, 1), 1001, 7)).isEmpty();
    }

    @Test
    @DisplayName("holds an object of no bytes")
    void holdsEmptyObjects() throws IOException {
        write(key(ObjectKind.LOCK, 1), new byte[0]);
        assertThat(read(key(ObjectKind.LOCK, 1), 0, -1)).isEmpty();
        assertThat(list(ObjectKind.LOCK)).isEqualTo(Map.of(key(ObjectKind.LOCK, 1), 0L));
    }

    /** May be disabled, with a reason, for a server that can't refuse. */
    @Test
    @DisplayName("writes an object once")
    protected void refusesToWriteAgain() throws IOException {
        write(key(ObjectKind.PACK, 1), bytes(10));
        assertThatThrownBy(() -> write(key(ObjectKind.PACK, 1), bytes(11))).isInstanceOf(ObjectExistsException.class);
        assertThat(read(key(ObjectKind.PACK, 1), 0, -1)).isEqualTo(bytes(10));
    }

    @Test
    @DisplayName("says that an object is not there")
    void tellsMissingObjects() throws IOException {
        write(key(ObjectKind.PACK, 2), bytes(10));
        assertThatThrownBy(() -> read(key(ObjectKind.PACK, 1), 0, -1)).isInstanceOf(ObjectMissingException.class);
        assertThatThrownBy(() -> store().size(key(ObjectKind.PACK, 1))).isInstanceOf(ObjectMissingException.class);
    }

    @Test
    @DisplayName("deletes an object, and does not mind when there is none")
    void deletes() throws IOException {
        write(key(ObjectKind.INDEX, 1), bytes(10));
        write(key(ObjectKind.INDEX, 2), bytes(10));
        store().delete(key(ObjectKind.INDEX, 1));
        store().delete(key(ObjectKind.INDEX, 1));
        store().delete(key(ObjectKind.SNAPSHOT, 1));
        assertThat(list(ObjectKind.INDEX)).containsOnlyKeys(key(ObjectKind.INDEX, 2));
        write(key(ObjectKind.INDEX, 1), bytes(12));
        assertThat(store().size(key(ObjectKind.INDEX, 1))).isEqualTo(12);
    }

    @Test
    @DisplayName("lists nothing where nothing is, and each kind by itself")
    void listsByKind() throws IOException {
        assertThat(list(ObjectKind.PACK)).isEmpty();
        for (ObjectKind kind : ObjectKind.values()) {
            write(key(kind, 7), bytes(kind.directory().length()));
        }
        for (ObjectKind kind : ObjectKind.values()) {
            assertThat(list(kind)).isEqualTo(Map.of(key(kind, 7), (long) kind.directory().length()));
        }
    }

    @Test
    @DisplayName("lists many objects")
    void listsMany() throws Exception {
        store();
        Map<ObjectKey, Long> expected = new ConcurrentHashMap<>();
        List<Callable<ObjectKey>> writes = new ArrayList<>();
        IntStream.range(0, aFewPages()).forEach(i -> writes.add(() -> {
            ObjectKey key = new ObjectKey(ObjectKind.PACK, "%02x%062x".formatted(i & 255, i));
            write(key, bytes(i));
            expected.put(key, (long) i);
            return key;
        }));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<ObjectKey> write : threads.invokeAll(writes)) {
                write.get();
            }
        }
        assertThat(list(ObjectKind.PACK)).isEqualTo(expected);
    }

    @Test
    @DisplayName("answers many threads at once, each with its own object")
    void answersMany() throws Exception {
        store();
        List<Callable<byte[]>> threads = new ArrayList<>();
        IntStream.range(1, 13).forEach(i -> threads.add(() -> {
            write(key(ObjectKind.PACK, i), bytes(i * 10_000));
            return read(key(ObjectKind.PACK, i), 0, -1);
        }));
        try (ExecutorService pool = Executors.newFixedThreadPool(threads.size())) {
            List<Future<byte[]>> answers = pool.invokeAll(threads);
            for (int i = 0; i < answers.size(); i++) {
                assertThat(answers.get(i).get()).isEqualTo(bytes((i + 1) * 10_000));
            }
        }
        assertThat(list(ObjectKind.PACK)).hasSize(threads.size());
    }

    @Test
    @DisplayName("does not mind streams that are closed before their end")
    void closesEarly() throws IOException {
        write(key(ObjectKind.PACK, 1), bytes(3_000_000));
        for (int i = 0; i < 70; i++) { // more than any pool of connections has
            try (InputStream in = store().read(key(ObjectKind.PACK, 1), i, -1)) {
                assertThat(in.read()).isEqualTo(bytes(3_000_000)[i] & 0xff);
            }
        }
    }

    @Test
    @DisplayName("ends a listing whose consumer throws, with what it throws")
    void endsListings() throws IOException {
        write(key(ObjectKind.INDEX, 1), bytes(1));
        write(key(ObjectKind.INDEX, 2), bytes(2));
        IllegalStateException enough = new IllegalStateException("enough");
        assertThatThrownBy(() -> store().list(ObjectKind.INDEX, object -> {
            throw enough;
        })).isSameAs(enough);
        assertThat(list(ObjectKind.INDEX)).hasSize(2);
    }

    @Test
    @DisplayName("writes whole or not at all when its thread is interrupted, and leaves it interrupted if not")
    void survivesInterrupts() throws Exception {
        store();
        ObjectKey key = key(ObjectKind.PACK, 1);
        try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
            boolean done = thread.submit(() -> {
                Thread.currentThread().interrupt();
                try {
                    write(key, bytes(100_000));
                    return true;
                } catch (IOException e) {
                    assertThat(Thread.currentThread().isInterrupted()).isTrue();
                    return false;
                }
            }).get();
            Map<ObjectKey, Long> whole = Map.of(key, 100_000L);
            // What the interrupt ended may still be under way to the server, and be done there any time later.
            assertThat(list(ObjectKind.PACK)).isIn(done ? List.of(whole) : List.of(whole, Map.of()));
        }
        writeUnlessThere(key, bytes(100_000));
        assertThat(read(key, 0, -1)).isEqualTo(bytes(100_000));
    }

    private void writeUnlessThere(ObjectKey key, byte[] bytes) throws IOException {
        try {
            write(key, bytes);
        } catch (ObjectExistsException there) {
            assertThat(list(key.kind())).containsKey(key);
        }
    }

    @Test
    @DisplayName("can do beyond this what its tests say, and no more")
    void hasTestedCapabilities() throws IOException {
        assertThat(store().capability(TimedStore.class).isPresent()).isEqualTo(this instanceof TimedStoreContract);
        assertThat(store().capability(ConditionalStore.class).isPresent())
                .isEqualTo(this instanceof ConditionalStoreContract);
        assertThat(store().capability(RetainingStore.class).isPresent())
                .isEqualTo(this instanceof RetainingStoreContract);
        assertThat(store().capability(VersioningStore.class).isPresent())
                .isEqualTo(this instanceof VersioningStoreContract);
    }

    @Test
    @DisplayName("says where it is")
    void hasALocation() throws IOException {
        assertThat(store().location()).isNotBlank();
    }

    @Test
    @DisplayName("refuses bytes that are not in the array, without a trace")
    void refusesBadRanges() throws IOException {
        store();
        assertThatThrownBy(() -> store().write(key(ObjectKind.PACK, 1), new byte[10], 5, 6))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(list(ObjectKind.PACK)).isEmpty();
    }
}
