package dev.strongroom.vault.store.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.store.ConditionalStoreContract;
import dev.strongroom.vault.store.NoSpaceException;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectStoreContract;
import dev.strongroom.vault.store.StoreException;
import dev.strongroom.vault.store.StoreUnderTest;
import dev.strongroom.vault.store.faulty.Fault;
import dev.strongroom.vault.store.faulty.FaultyStore;
import dev.strongroom.vault.store.memory.MemoryStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store that is asked again")
class RetryingStoreTest extends ObjectStoreContract implements ConditionalStoreContract {
    private final MemoryStore memory = new MemoryStore();
    private final FaultyStore faulty = new FaultyStore(memory, new Random(2));
    private final RetryingStore store = new RetryingStore(faulty, 3, Duration.ofMillis(1));

    @Override
    public ObjectStore store() {
        return store;
    }

    @Test
    @DisplayName("survives failures that pass")
    void survives() throws IOException {
        for (Fault fault : new Fault[]{Fault.WRITE_FAILS, Fault.WRITE_DONE_BUT_FAILS, Fault.READ_FAILS,
            Fault.SIZE_FAILS, Fault.LIST_FAILS, Fault.DELETE_FAILS}) {
            faulty.set(fault, 0.02);
        }
        for (int i = 0; i < 500; i++) {
            store.write(key(ObjectKind.PACK, i), new byte[i], 0, i);
            assertThat(store.size(key(ObjectKind.PACK, i))).isEqualTo(i);
            store.read(key(ObjectKind.PACK, i), 0, -1).close();
            store.list(ObjectKind.LOCK, object -> assertThat(object).isNull());
        }
        assertThat(faulty.failures()).isPositive();
    }

    @Test
    @DisplayName("goes on reading where a stream broke off")
    void resumes() throws IOException {
        byte[] bytes = StoreUnderTest.randomBytes(5000);
        memory.write(key(ObjectKind.PACK, 1), bytes, 0, 5000);
        int broken = 0;
        faulty.set(Fault.READ_BREAKS_OFF, 0.5);
        for (int i = 0; i < 200; i++) {
            try (InputStream in = store.read(key(ObjectKind.PACK, 1), 10, i % 2 == 0 ? -1 : 4000)) {
                assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(bytes, 10, i % 2 == 0 ? 5000 : 4010));
            } catch (StoreException e) {
                broken++; // three tries are not always enough
            }
        }
        assertThat(broken).isLessThan(50);
        assertThat(faulty.failures()).isGreaterThan(100);
    }

    @Test
    @DisplayName("stops waiting for another try when its thread is interrupted")
    void stops() {
        faulty.set(Fault.WRITE_FAILS, 1);
        ObjectStore patient = new RetryingStore(faulty, 3, Duration.ofHours(1));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> patient.size(key(ObjectKind.PACK, 1))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> patient.write(key(ObjectKind.PACK, 1), new byte[1], 0, 1))
                .isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("gives up after so many tries, and at once when there is no hope")
    void givesUp() {
        faulty.set(Fault.WRITE_FAILS, 1);
        assertThatThrownBy(() -> store.write(key(ObjectKind.PACK, 1), new byte[1], 0, 1))
                .isInstanceOf(StoreException.class);
        assertThat(faulty.failures()).isEqualTo(3);
        faulty.heal();
        faulty.set(Fault.NO_SPACE, 1);
        assertThatThrownBy(() -> store.write(key(ObjectKind.PACK, 1), new byte[1], 0, 1))
                .isInstanceOf(NoSpaceException.class);
        assertThat(faulty.failures()).isEqualTo(4);
    }

    @Test
    @DisplayName("does not take another object of the name for its own")
    void refusesOthers() {
        faulty.set(Fault.WRITE_FAILS, 1);
        RetryingStore overtaken = new RetryingStore(faulty, 2, Duration.ZERO);
        assertThatThrownBy(() -> {
            memory.write(key(ObjectKind.PACK, 1), new byte[2], 0, 2);
            overtaken.write(key(ObjectKind.PACK, 1), new byte[1], 0, 1);
        }).isInstanceOf(StoreException.class);
    }
}
