package dev.strongroom.vault.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.LockLostException;
import dev.strongroom.vault.LockMode;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.decorator.ForwardingStore;
import dev.strongroom.vault.store.decorator.StoreOperation;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.InterruptedStore;
import dev.strongroom.vault.testing.ModelVault;
import dev.strongroom.vault.testing.Seeds;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who slept has a clock that stood still, so that its lock looks fresh to it. */
@DisplayName("Upkeep whose lock others took for stale")
class OvertakenUpkeepTest {
    private static final Duration SLEEP = Duration.ofMinutes(45);

    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private volatile Instant sleepers = now;
    private final MemoryStore store = new MemoryStore();
    private final VaultOptions options = TestVault.OPTIONS.withClock(() -> now);
    private final VaultOptions asleep = TestVault.OPTIONS.withClock(() -> sleepers);
    private final ModelVault model = new ModelVault(Seeds.random());

    @BeforeEach
    void create() throws VaultException {
        TestVault.create(store).close();
    }

    private Snapshot backup(Map<String, Integer> files) throws VaultException, IOException {
        try (Vault vault = TestVault.open(store, options); VaultWriter writer = vault.openWriter()) {
            return model.publish(writer, model.store(writer, files), files);
        }
    }

    private void forget(Snapshot snapshot) throws VaultException {
        try (Vault vault = TestVault.open(store, options)) {
            vault.upkeep().forget(List.of(snapshot.id()));
            model.forget(snapshot.id());
        }
    }

    private void prune() throws VaultException {
        now = now.plus(SLEEP);
        try (Vault vault = TestVault.open(store, options)) {
            vault.upkeep().prune(PruneOptions.ALL_AT_ONCE);
        }
    }

    private List<ObjectKey> objects(ObjectKind kind) throws IOException {
        List<ObjectKey> objects = new ArrayList<>();
        store.list(kind, object -> objects.add(object.key()));
        return objects;
    }

    private void requireSound() throws VaultException, IOException {
        try (Vault vault = TestVault.open(store, options)) {
            model.verify(vault);
        }
    }

    /** A backup that is forgotten, and of whose packs the index names one that is gone. */
    private void backupWithoutPack(int file) throws VaultException, IOException {
        List<ObjectKey> before = objects(ObjectKind.PACK);
        forget(backup(Map.of("a", file)));
        List<ObjectKey> added = objects(ObjectKind.PACK);
        added.removeAll(before);
        store.delete(added.getFirst());
    }

    private void requireLost(ObjectStore seen) throws VaultException {
        try (Vault vault = TestVault.open(seen, asleep)) {
            assertThatThrownBy(() -> vault.upkeep().repairIndex()).isInstanceOf(LockLostException.class);
        }
    }

    @Test
    @DisplayName("writes no index of packs that a prune wrote before, since another one has removed them")
    void endsPrune() throws VaultException, IOException {
        try (Vault vault = TestVault.open(store, options); VaultWriter writer = vault.openWriter()) {
            Map<String, Integer> files = Map.of("b", 2);
            model.store(writer, Map.of("a", 1)); // beside what is published, so that its packs are written anew
            model.publish(writer, model.store(writer, files), files);
        }
        ObjectStore between = new InterruptedStore(store, StoreOperation.WRITE, ObjectKind.PACK, 2, this::prune);
        try (Vault vault = TestVault.open(between, asleep)) {
            assertThatThrownBy(() -> vault.upkeep().prune(PruneOptions.ALL_AT_ONCE))
                    .isInstanceOf(LockLostException.class);
        }
        requireSound();
    }

    @Test
    @DisplayName("writes no index of packs whose headers a repair read before, since a prune has removed them")
    void endsRepair() throws VaultException, IOException {
        forget(backup(Map.of("a", 1)));
        for (ObjectKey lost : objects(ObjectKind.INDEX)) {
            store.delete(lost);
        }
        requireLost(new PrunedAfterReads(objects(ObjectKind.PACK).size()));
        requireSound();
    }

    /** Lets a prune happen right after so many reads of packs. */
    private final class PrunedAfterReads extends ForwardingStore {
        private int left;

        PrunedAfterReads(int reads) {
            super(OvertakenUpkeepTest.this.store);
            left = reads;
        }

        @Override
        protected <T> T send(StoreOperation operation, ObjectKind kind, Request<T> request) throws IOException {
            T answer = request.send();
            if (operation == StoreOperation.READ && kind == ObjectKind.PACK) {
                left--;
                if (left == 0) {
                    try {
                        prune();
                    } catch (VaultException e) {
                        throw new IllegalStateException("What happens meanwhile does not fail", e);
                    }
                }
            }
            return answer;
        }
    }

    @Test
    @DisplayName("removes no old index file in a repair when its lock is gone once the new one is there")
    void keepsOldIndex() throws VaultException, IOException {
        backup(Map.of("a", 1));
        backupWithoutPack(2);
        List<ObjectKey> before = objects(ObjectKind.INDEX);
        requireLost(new InterruptedStore(store, StoreOperation.WRITE, ObjectKind.INDEX, 1, this::takeOver));
        assertThat(objects(ObjectKind.INDEX)).containsAll(before);
    }

    /** Others work on the vault for themselves for a moment. */
    private void takeOver() throws VaultException {
        now = now.plus(SLEEP);
        try (Vault vault = TestVault.open(store, options)) {
            vault.lock(LockMode.EXCLUSIVE).close();
        }
    }

    @Test
    @DisplayName("removes no further old index file in a repair when it slept after the first one")
    void keepsRestOfOldIndex() throws VaultException, IOException {
        backupWithoutPack(1);
        backupWithoutPack(2);
        List<ObjectKey> before = objects(ObjectKind.INDEX);
        requireLost(new InterruptedStore(store, StoreOperation.DELETE, ObjectKind.INDEX, 1,
                () -> sleepers = sleepers.plus(SLEEP)));
        assertThat(objects(ObjectKind.INDEX)).containsAnyElementsOf(before);
    }
}
