package dev.strongroom.vault.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.LockLostException;
import dev.strongroom.vault.LockMode;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLock;
import dev.strongroom.vault.VaultLockedException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.crypto.MasterKey;
import dev.strongroom.vault.file.RepositoryFiles;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.decorator.StoreOperation;
import dev.strongroom.vault.store.faulty.Fault;
import dev.strongroom.vault.store.faulty.FaultyStore;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.InterruptedStore;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A lock that others took for stale")
class OvertakenTest {
    private static final Duration SLEEP = Duration.ofMinutes(45);
    private static final Map<String, byte[]> FILES = Map.of("a", new byte[]{1}, "b", new byte[]{2});
    /** Two files and their directory. */
    private static final int BLOBS = 3;

    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private volatile Instant sleepers = now;
    private final ObjectStore store = new MemoryStore();
    private final MasterKey key = MasterKey.random();

    @BeforeEach
    void create() throws VaultException {
        TestVault.create(store).close();
    }

    @AfterEach
    void closeKey() {
        key.close();
    }

    private static VaultOptions by(InstantSource clock) {
        return TestVault.OPTIONS.withClock(clock);
    }

    private void prune() throws VaultException {
        now = now.plus(SLEEP);
        try (Vault vault = TestVault.open(store, by(() -> now))) {
            vault.upkeep().prune(PruneOptions.ALL_AT_ONCE);
        }
    }

    private void requireSound() throws VaultException {
        try (Vault vault = TestVault.open(store, by(() -> now))) {
            assertThat(vault.check(CheckDepth.EVERY_BLOB).problems()).isEmpty();
        }
    }

    @Test
    @DisplayName("lets no flush be tried again that failed, since a prune may have removed its packs; also by a slow clock")
    void endsFlushThatFailed() throws VaultException, IOException {
        FaultyStore faulty = new FaultyStore(store, new Random(1));
        try (Vault vault = TestVault.open(faulty, by(() -> sleepers)); VaultWriter writer = vault.openWriter()) {
            TestVault.storeFiles(writer, FILES);
            faulty.set(Fault.WRITE_FAILS, 1, Set.of(ObjectKind.INDEX));
            assertThatThrownBy(writer::flush).as("packs without an index").isInstanceOf(VaultException.class);
            faulty.heal();
            prune(); // while its own clock stands still

            assertThatThrownBy(writer::flush).isInstanceOf(LockLostException.class);
        }
        requireSound();
    }

    @Test
    @DisplayName("lets no index be written of packs that lay there before, in the middle of a flush")
    void endsFlush() throws VaultException, IOException {
        endsBetweenPacks(by(() -> now));
    }

    @Test
    @DisplayName("lets no index be written of packs that lay there before, where blobs are many enough for one")
    void endsEarlyIndex() throws VaultException, IOException {
        endsBetweenPacks(by(() -> now).withIndexSize(BLOBS));
    }

    private void endsBetweenPacks(VaultOptions options) throws VaultException, IOException {
        ObjectStore between = new InterruptedStore(store, StoreOperation.WRITE, ObjectKind.PACK, 2, this::prune);
        try (Vault vault = TestVault.open(between, options); VaultWriter writer = vault.openWriter()) {
            TestVault.storeFiles(writer, FILES);

            assertThatThrownBy(writer::flush).isInstanceOf(LockLostException.class);
        }
        requireSound();
    }

    private Locks locks(ObjectStore seen, InstantSource clock) {
        return new Locks(seen, Optional.empty(), new RepositoryFiles(seen, key, 3), clock, Host.current(), () -> {});
    }

    @Test
    @DisplayName("stays lost when that happened while it was refreshed")
    void isLostWhileRefreshed() throws VaultException {
        ObjectStore between = new InterruptedStore(store, StoreOperation.WRITE, ObjectKind.LOCK, 2, () -> {
            now = now.plus(SLEEP);
            try (Locks others = locks(store, () -> now)) {
                others.acquire(LockMode.EXCLUSIVE).close();
            }
        });
        try (Locks locks = locks(between, () -> sleepers); VaultLock lock = locks.acquire(LockMode.SHARED)) {
            sleepers = sleepers.plus(Duration.ofMinutes(6));
            ((HeldLock) lock).refreshIfDue();

            assertThatThrownBy(lock::requireThere).isInstanceOf(LockLostException.class);
        }
    }

    @Test
    @DisplayName("is seen by them when its holder refreshed it just before they removed it")
    void isSeenWhenRefreshed() throws VaultException {
        try (Locks locks = locks(store, () -> sleepers); VaultLock lock = locks.acquire(LockMode.SHARED)) {
            ObjectStore between = new InterruptedStore(store, StoreOperation.DELETE, ObjectKind.LOCK, 1, () -> {
                sleepers = sleepers.plus(Duration.ofMinutes(20));
                ((HeldLock) lock).refreshIfDue();
            });
            now = now.plus(SLEEP);
            try (Locks others = locks(between, () -> now)) {
                assertThatThrownBy(() -> others.acquire(LockMode.EXCLUSIVE)).isInstanceOf(VaultLockedException.class);
            }
            lock.requireThere();
        }
    }
}
