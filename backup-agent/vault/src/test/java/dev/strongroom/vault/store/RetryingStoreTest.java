package dev.strongroom.vault.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.store.faulty.Fault;
import dev.strongroom.vault.store.faulty.FaultyStore;
import dev.strongroom.vault.store.memory.MemoryStore;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A store that is asked again")
class RetryingStoreTest extends ObjectStoreContract {
    private final MemoryStore memory = new MemoryStore();
    private final FaultyStore faulty = new FaultyStore(memory, new Random(2));
    private final RetryingStore store = new RetryingStore(faulty, 3, Duration.ofMillis(1));

    @Override
    protected ObjectStore store() {
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
