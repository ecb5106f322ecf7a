package dev.strongroom.vault.store.decorator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.store.ConditionalStoreContract;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.ObjectStoreContract;
import dev.strongroom.vault.store.TimedStoreContract;
import dev.strongroom.vault.store.faulty.Fault;
import dev.strongroom.vault.store.faulty.FaultyStore;
import dev.strongroom.vault.store.local.LocalStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A store under everything that decorates it")
class StoreStackTest extends ObjectStoreContract implements TimedStoreContract, ConditionalStoreContract {
    @TempDir
    Path directory;

    private final RequestCounts counts = new RequestCounts();
    private FaultyStore faulty;
    private ObjectStore store;

    @BeforeEach
    void assemble() {
        faulty = new FaultyStore(new LocalStore(directory.resolve("vault")), new Random(3));
        store = StoreStack.over(faulty, StorePolicy.STANDARD.withTries(3, Duration.ofMillis(1))
                .withRequestsAtOnce(2)
                .withBandwidth(BandwidthLimit.of(1L << 40), BandwidthLimit.of(1L << 40))
                .withCache(directory.resolve("cache"))
                .withObserver(counts));
    }

    @Override
    public ObjectStore store() {
        return store;
    }

    @Test
    @DisplayName("counts every try as a request")
    void countsTries() throws IOException {
        ObjectKey pack = key(ObjectKind.PACK, 1);
        write(pack, new byte[100]);
        faulty.set(Fault.SIZE_FAILS, 0.5);
        for (int i = 0; i < 20; i++) {
            sizeOrNothing(pack);
        }
        faulty.heal();
        assertThat(read(pack, 10, 50)).hasSize(50);
        assertThat(counts.requests(StoreOperation.WRITE)).isOne();
        assertThat(counts.bytes(StoreOperation.WRITE)).isEqualTo(100);
        assertThat(counts.bytes(StoreOperation.READ)).isEqualTo(50);
        assertThat(counts.failures(StoreOperation.SIZE)).isEqualTo(faulty.failures()).isPositive();
        assertThat(counts.requests(StoreOperation.SIZE)).isGreaterThan(20);
        assertThat(counts.requests(StoreOperation.DELETE)).isZero();
    }

    private void sizeOrNothing(ObjectKey pack) {
        try {
            assertThat(store.size(pack)).isEqualTo(100);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("on purpose");
        }
    }
}
