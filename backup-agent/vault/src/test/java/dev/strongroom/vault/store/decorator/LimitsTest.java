package dev.strongroom.vault.store.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.StoreUnderTest;
import dev.strongroom.vault.store.memory.MemoryStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A limit")
class LimitsTest {
    private static final ObjectKey PACK = StoreUnderTest.objectKey(ObjectKind.PACK, 1);

    /** Time that passes by waiting only. */
    private static final class FakePause implements Pause {
        private long now;

        @Override
        public long now() {
            return now;
        }

        @Override
        public void until(long end) {
            now = Math.max(now, end);
        }
    }

    @Test
    @DisplayName("of bandwidth lets so many bytes a second pass, each way by itself")
    void limitsBandwidth() throws IOException {
        FakePause pause = new FakePause();
        BandwidthLimit upload = new BandwidthLimit(1000, pause);
        ObjectStore store = new BandwidthLimitedStore(new MemoryStore(), upload, BandwidthLimit.NONE);
        for (int i = 0; i < 10; i++) {
            store.write(StoreUnderTest.objectKey(ObjectKind.PACK, i), new byte[500], 0, 500);
        }
        assertThat(TimeUnit.NANOSECONDS.toMillis(pause.now())).isEqualTo(4500); // the last one's time is still to come
        store.read(PACK, 0, -1).readAllBytes();
        assertThat(TimeUnit.NANOSECONDS.toMillis(pause.now())).isEqualTo(4500);
    }

    @Test
    @DisplayName("of bandwidth holds for what is read, however it is read")
    void limitsReads() throws IOException {
        FakePause pause = new FakePause();
        MemoryStore memory = new MemoryStore();
        memory.write(PACK, new byte[3000], 0, 3000);
        ObjectStore store =
                new BandwidthLimitedStore(memory, BandwidthLimit.NONE, new BandwidthLimit(1000, pause));
        try (InputStream in = store.read(PACK, 0, -1)) {
            assertThat(in.readNBytes(1000)).hasSize(1000);
            assertThat(in.read()).isZero();
            assertThat(in.skip(999)).isEqualTo(999);
            assertThat(in.readAllBytes()).hasSize(1000);
        }
        assertThat(TimeUnit.NANOSECONDS.toMillis(pause.now())).isBetween(1999L, 2001L);
    }

    @Test
    @DisplayName("of requests lets no more be under way, open streams counted")
    void limitsRequests() throws Exception {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        MemoryStore memory = new MemoryStore();
        memory.write(PACK, new byte[100], 0, 100);
        ObjectStore store = new ConcurrencyLimitedStore(memory, 3);
        List<Callable<Integer>> readers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            readers.add(() -> {
                try (InputStream in = store.read(PACK, 0, -1)) {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    underWay.decrementAndGet();
                    return in.readAllBytes().length;
                }
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (Future<Integer> reader : threads.invokeAll(readers)) {
                assertThat(reader.get()).isEqualTo(100);
            }
        }
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    @DisplayName("of requests gives its turn back after a failure, and lets a waiting thread be stopped")
    void givesTurnsBack() throws Exception {
        ObjectStore store = new ConcurrencyLimitedStore(new MemoryStore(), 1);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> store.read(PACK, 0, -1)).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> store.size(PACK)).isInstanceOf(IOException.class);
        }
        store.write(PACK, new byte[1], 0, 1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (InputStream held = store.read(PACK, 0, -1)) {
            Thread waiting = Thread.ofVirtual().start(() -> {
                assertThatThrownBy(() -> store.size(PACK)).isInstanceOf(IOException.class);
                stopped.countDown();
            });
            waiting.interrupt();
            assertThat(stopped.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(held.read()).isZero();
        }
        assertThat(store.size(PACK)).isOne();
    }
}
