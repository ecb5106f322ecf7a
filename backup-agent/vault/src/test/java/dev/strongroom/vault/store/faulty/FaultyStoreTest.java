package dev.strongroom.vault.store.faulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.store.ConditionalStoreContract;
import dev.strongroom.vault.store.NoSpaceException;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectMissingException;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectStoreContract;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.memory.MemoryStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A faulty store")
class FaultyStoreTest extends ObjectStoreContract implements ConditionalStoreContract {
    private static final byte[] BYTES = new byte[100];

    private final MemoryStore memory = new MemoryStore();
    private final FaultyStore store = new FaultyStore(memory, new Random(1));

    @Override
    public ObjectStore store() {
        return store;
    }

    @Test
    @DisplayName("fails to write, having written or not")
    void failsToWrite() throws IOException {
        store.set(Fault.WRITE_FAILS, 1);
        assertThatThrownBy(() -> store.write(key(ObjectKind.PACK, 1), BYTES, 0, 100))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.permanent()).isFalse());
        assertThatThrownBy(() -> memory.size(key(ObjectKind.PACK, 1))).isInstanceOf(ObjectMissingException.class);
        store.heal();
        store.set(Fault.WRITE_DONE_BUT_FAILS, 1);
        assertThatThrownBy(() -> store.write(key(ObjectKind.PACK, 1), BYTES, 0, 100))
                .isInstanceOf(StoreException.class);
        assertThat(memory.size(key(ObjectKind.PACK, 1))).isEqualTo(100);
        store.heal();
        store.set(Fault.NO_SPACE, 1);
        assertThatThrownBy(() -> store.write(key(ObjectKind.PACK, 2), BYTES, 0, 100))
                .isInstanceOf(NoSpaceException.class);
        assertThat(store.failures()).isEqualTo(3);
    }

    @Test
    @DisplayName("gives other bytes, or breaks off")
    void failsToRead() throws IOException {
        store.write(key(ObjectKind.PACK, 1), BYTES, 0, 100);
        store.set(Fault.READ_FLIPS_A_BIT, 1);
        try (InputStream in = store.read(key(ObjectKind.PACK, 1), 0, -1)) {
            assertThat(in.readAllBytes()).hasSize(100).isNotEqualTo(BYTES);
        }
        store.heal();
        store.set(Fault.READ_BREAKS_OFF, 1);
        try (InputStream in = store.read(key(ObjectKind.PACK, 1), 0, -1)) {
            assertThatThrownBy(in::readAllBytes).isInstanceOf(StoreException.class);
        }
    }

    @Test
    @DisplayName("breaks what stores promise: a part of an object is left, what was written last is not seen yet")
    void breaksItsWord() throws IOException {
        store.set(Fault.WRITE_LEAVES_A_PART, 1);
        assertThatThrownBy(() -> store.write(key(ObjectKind.PACK, 1), BYTES, 0, 100))
                .isInstanceOf(StoreException.class);
        assertThat(memory.size(key(ObjectKind.PACK, 1))).isLessThan(100);
        store.heal();
        store.write(key(ObjectKind.PACK, 2), BYTES, 0, 100);
        store.set(Fault.READ_IS_STALE, 1);
        store.set(Fault.LIST_IS_LATE, 1);
        assertThatThrownBy(() -> store.read(key(ObjectKind.PACK, 2), 0, -1)).isInstanceOf(ObjectMissingException.class);
        List<ObjectKey> listed = new ArrayList<>();
        store.list(ObjectKind.PACK, object -> listed.add(object.key()));
        assertThat(listed).containsExactly(key(ObjectKind.PACK, 1));
    }

    @Test
    @DisplayName("ends a read too early, and says that a deletion failed that was done")
    void lies() throws IOException {
        store.write(key(ObjectKind.PACK, 1), BYTES, 0, 100);
        store.set(Fault.READ_ENDS_EARLY, 1);
        try (InputStream in = store.read(key(ObjectKind.PACK, 1), 0, -1)) {
            assertThat(in.readAllBytes()).hasSizeLessThan(100);
        }
        store.set(Fault.DELETE_DONE_BUT_FAILS, 1);
        assertThatThrownBy(() -> store.delete(key(ObjectKind.PACK, 1))).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> memory.size(key(ObjectKind.PACK, 1))).isInstanceOf(ObjectMissingException.class);
    }

    @Test
    @DisplayName("spares kinds that are not meant")
    void sparesOthers() throws IOException {
        store.set(Fault.WRITE_FAILS, 1, Set.of(ObjectKind.INDEX));
        store.write(key(ObjectKind.PACK, 1), BYTES, 0, 100);
        assertThatThrownBy(() -> store.write(key(ObjectKind.INDEX, 1), BYTES, 0, 100))
                .isInstanceOf(StoreException.class);
    }
}
