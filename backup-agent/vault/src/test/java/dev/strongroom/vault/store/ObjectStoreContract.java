package dev.strongroom.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every object store does. A test class of each store extends this. */
public abstract class ObjectStoreContract {
    /** The store under test, empty, the same one for all of a test. */
    protected abstract ObjectStore store() throws IOException;

    protected static ObjectKey key(ObjectKind kind, int number) {
        return kind == ObjectKind.CONFIG ? ObjectKey.CONFIG : new ObjectKey(kind, "%064x".formatted(number));
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private void write(ObjectKey key, byte[] bytes) throws IOException {
        store().write(key, bytes, 0, bytes.length);
    }

    private byte[] read(ObjectKey key, long offset, long length) throws IOException {
        try (InputStream in = store().read(key, offset, length)) {
            return in.readAllBytes();
        }
    }

    private Map<ObjectKey, Long> list(ObjectKind kind) throws IOException {
        Map<ObjectKey, Long> found = new HashMap<>();
        store().list(kind, object -> assertThat(found.put(object.key(), object.size())).as("listed twice").isNull());
        return found;
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
        assertThat(read(key(kind, 1), 99_990, 500)).isEqualTo(Arrays.copyOfRange(bytes, 99_990, bytes.length));
        assertThat(read(key(kind, 1), 5, 0)).isEmpty();
        assertThat(store().size(key(kind, 1))).isEqualTo(100_000);
        assertThat(list(kind)).isEqualTo(Map.of(key(kind, 1), 100_000L));
    }

    @Test
    @DisplayName("holds an object of no bytes")
    void holdsEmptyObjects() throws IOException {
        write(key(ObjectKind.LOCK, 1), new byte[0]);
        assertThat(read(key(ObjectKind.LOCK, 1), 0, -1)).isEmpty();
        assertThat(list(ObjectKind.LOCK)).isEqualTo(Map.of(key(ObjectKind.LOCK, 1), 0L));
    }

    @Test
    @DisplayName("writes an object once")
    void refusesToWriteAgain() throws IOException {
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
    void listsMany() throws IOException {
        Map<ObjectKey, Long> expected = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            ObjectKey key = new ObjectKey(ObjectKind.PACK, "%02x%062x".formatted(i & 255, i));
            write(key, bytes(i));
            expected.put(key, (long) i);
        }
        assertThat(list(ObjectKind.PACK)).isEqualTo(expected);
    }

    @Test
    @DisplayName("lets one of many writers of an object win, whose bytes are there whole")
    void hasOneWinner() throws Exception {
        store();
        List<Callable<Boolean>> writers = new ArrayList<>();
        IntStream.range(1, 9).forEach(i -> writers.add(() -> {
            try {
                write(key(ObjectKind.PACK, 1), bytes(i * 100_000));
                return true;
            } catch (ObjectExistsException e) {
                return false;
            }
        }));
        int winners = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<Boolean> writer : threads.invokeAll(writers)) {
                winners += writer.get() ? 1 : 0;
            }
        }
        assertThat(winners).isOne();
        byte[] there = read(key(ObjectKind.PACK, 1), 0, -1);
        assertThat(there).isEqualTo(bytes(there.length));
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
