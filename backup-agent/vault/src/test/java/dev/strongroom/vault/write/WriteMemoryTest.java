package dev.strongroom.vault.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.NoCuts;
import dev.strongroom.vault.blob.PackGroup;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.decorator.ForwardingStore;
import dev.strongroom.vault.store.decorator.StoreOperation;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("While the store takes no pack, a writer")
@Timeout(60)
class WriteMemoryTest {
    /** What is never cut. */
    private static final int BLOB = 256 << 10;
    private static final int IN_PACK = 63;
    private static final int MANY = 400;

    private final StuckStore store = new StuckStore(new MemoryStore());
    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** Takes packs only when it is let go. */
    private static final class StuckStore extends ForwardingStore {
        private final CountDownLatch letGo = new CountDownLatch(1);

        StuckStore(ObjectStore store) {
            super(store);
        }

        @Override
        protected <T> T send(StoreOperation operation, ObjectKind kind, Request<T> request) throws IOException {
            if (operation == StoreOperation.WRITE && kind == ObjectKind.PACK) {
                try {
                    letGo.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
            return request.send();
        }
    }

    @Test
    @DisplayName("fills two packs at most when memory is short, and goes on when the store does")
    void shortOfMemory() throws Exception {
        assertThat(storedWhileStuck(1)).isBetween(IN_PACK, 2 * IN_PACK);
    }

    @Test
    @DisplayName("fills four at most when there is enough")
    void enough() throws Exception {
        assertThat(storedWhileStuck(256L << 20)).isBetween(3 * IN_PACK, 4 * IN_PACK);
    }

    private int storedWhileStuck(long memory) throws Exception {
        VaultOptions options = TestVault.OPTIONS.withWriteMemory(memory);
        TestVault.create(store).close();
        try (Vault vault = TestVault.open(store, options); VaultWriter writer = vault.openWriter()) {
            Thread thread = Thread.ofPlatform().start(() -> store(writer));
            while (thread.isAlive() && thread.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            int whileStuck = stored.get();
            store.letGo.countDown();
            thread.join();
            writer.flush();
            assertThat(failure.get()).isNull();
            assertThat(stored).hasValue(MANY);
            return whileStuck;
        }
    }

    private void store(VaultWriter writer) {
        SplittableRandom random = new SplittableRandom(1);
        byte[] blob = new byte[BLOB];
        try {
            for (int i = 0; i < MANY; i++) {
                random.nextBytes(blob);
                writer.storeContent(FileContent.of(blob), PackGroup.ITEMS, new NoCuts());
                stored.incrementAndGet();
            }
        } catch (Exception | Error e) {
            failure.set(e);
        }
    }
}
