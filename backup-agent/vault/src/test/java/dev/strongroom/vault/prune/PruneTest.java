package dev.strongroom.vault.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.LockLostException;
import dev.strongroom.vault.StoreFailedException;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLockedException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.faulty.Fault;
import dev.strongroom.vault.store.faulty.FaultyStore;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.ModelVault;
import dev.strongroom.vault.testing.Seeds;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A prune")
class PruneTest {
    private static final PruneOptions DAY = new PruneOptions(0, Long.MAX_VALUE, Duration.ofHours(24));

    private final MemoryStore memory = new MemoryStore();
    private final Random random = Seeds.random();
    private final ModelVault model = new ModelVault(random);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final VaultOptions options = TestVault.OPTIONS.withClock(() -> now);

    private Snapshot backup(Vault vault, Map<String, Integer> files) throws VaultException, IOException {
        try (VaultWriter writer = vault.openWriter()) {
            return model.publish(writer, model.store(writer, files), files);
        }
    }

    private void forget(Vault vault, Digest snapshot) throws VaultException {
        vault.upkeep().forget(List.of(snapshot));
        model.forget(snapshot);
    }

    private Map<ObjectKey, Long> objects(ObjectKind kind) throws IOException {
        Map<ObjectKey, Long> objects = new HashMap<>();
        memory.list(kind, object -> objects.put(object.key(), object.size()));
        return objects;
    }

    private Vault create() throws VaultException {
        TestVault.create(memory).close();
        return TestVault.open(memory, options);
    }

    @Test
    @DisplayName("takes packs out of the index, and deletes them only after their grace")
    void waits() throws VaultException, IOException {
        try (Vault vault = create()) {
            Snapshot gone = backup(vault, Map.of("a", 1, "b", 2));
            backup(vault, Map.of("c", 3));
            forget(vault, gone.id());
            int packs = objects(ObjectKind.PACK).size();

            PruneReport first = vault.upkeep().prune(DAY);
            assertThat(first.takenOutPacks()).isEqualTo(2);
            assertThat(first.deletedPacks()).isZero();
            assertThat(first.nextDue()).contains(now.plus(DAY.grace()));
            assertThat(objects(ObjectKind.PACK)).hasSize(packs);

            now = now.plus(Duration.ofHours(23));
            assertThat(vault.upkeep().prune(DAY)).satisfies(report -> {
                assertThat(report.waitingPacks()).isEqualTo(2);
                assertThat(report.deletedPacks()).isZero();
                assertThat(report.nextDue()).contains(first.nextDue().orElseThrow());
            });
            now = now.plus(Duration.ofHours(2));
            assertThat(vault.upkeep().prune(DAY).deletedPacks()).isEqualTo(2);
            assertThat(objects(ObjectKind.PACK)).hasSize(packs - 2);
            model.verify(vault);
        }
    }

    @Test
    @DisplayName("puts a pack back that a snapshot needs again")
    void putsBack() throws VaultException, IOException {
        try (Vault vault = create()) {
            Map<String, Integer> files = Map.of("a", 1);
            Snapshot gone = backup(vault, files);
            backup(vault, Map.of("c", 3));
            byte[] file = memory.read(new ObjectKey(ObjectKind.SNAPSHOT, gone.id().hex()), 0, -1).readAllBytes();
            vault.upkeep().forget(List.of(gone.id()));
            vault.upkeep().prune(DAY);
            memory.write(new ObjectKey(ObjectKind.SNAPSHOT, gone.id().hex()), file, 0, file.length);

            assertThat(vault.upkeep().prune(DAY).waitingPacks()).isZero();

            now = now.plus(Duration.ofDays(2));
            assertThat(vault.upkeep().prune(DAY).deletedPacks()).isZero();
            model.verify(vault);
        }
    }

    @Test
    @DisplayName("repacks no more than its limit in one run, and the rest in the next")
    void keepsLimit() throws VaultException, IOException {
        try (Vault vault = create()) {
            for (int i = 0; i < 3; i++) {
                Snapshot whole = backup(vault, Map.of("a", i, "b", 10 + i));
                backup(vault, Map.of("a", i));
                forget(vault, whole.id());
            }
            PruneReport all = vault.upkeep().prune(new PruneOptions(0, 0, Duration.ZERO));
            assertThat(all.repackedBytes()).isZero();
            assertThat(all.unusedBytes()).isPositive();
            long limit = 60_000;
            long left = all.unusedBytes();
            for (int run = 0; left > 0 && run < 10; run++) {
                PruneReport part = vault.upkeep().prune(new PruneOptions(0, limit, Duration.ZERO));
                assertThat(part.repackedBytes()).isBetween(1L, limit);
                assertThat(part.unusedBytes()).isLessThan(left);
                left = part.unusedBytes();
            }
            assertThat(left).isZero();
            model.verify(vault);
        }
    }

    @Test
    @DisplayName("lets unused data be that is little")
    void toleratesLittle() throws VaultException, IOException {
        try (Vault vault = create()) {
            Snapshot whole = backup(vault, Map.of("a", 1, "b", 2));
            backup(vault, Map.of("a", 1, "b", 2, "c", 3));
            forget(vault, whole.id());
            PruneReport report = vault.upkeep().prune(new PruneOptions(100, Long.MAX_VALUE, Duration.ZERO));
            assertThat(report.repackedBytes()).isZero();
            model.verify(vault);
        }
    }

    @Test
    @DisplayName("fails and changes nothing when anything can't be listed or read")
    void failsOnFaults() throws VaultException, IOException {
        try (Vault vault = create()) {
            Snapshot gone = backup(vault, Map.of("a", 1, "b", 2));
            backup(vault, Map.of("a", 1));
            forget(vault, gone.id());
        }
        for (ObjectKind kind : EnumSet.of(ObjectKind.INDEX, ObjectKind.SNAPSHOT, ObjectKind.PACK)) {
            for (Fault fault : EnumSet.of(Fault.LIST_FAILS, Fault.READ_FAILS, Fault.READ_BREAKS_OFF)) {
                FaultyStore faulty = new FaultyStore(memory, random);
                try (Vault vault = TestVault.open(faulty, options)) {
                    Map<ObjectKey, Long> packs = objects(ObjectKind.PACK);
                    Map<ObjectKey, Long> index = objects(ObjectKind.INDEX);
                    faulty.set(fault, 1, EnumSet.of(kind));
                    assertThatThrownBy(() -> vault.upkeep().prune(PruneOptions.ALL_AT_ONCE)).as("%s %s", kind, fault)
                            .isInstanceOf(StoreFailedException.class);
                    assertThat(objects(ObjectKind.PACK)).isEqualTo(packs);
                    assertThat(objects(ObjectKind.INDEX)).isEqualTo(index);
                    faulty.heal();
                    model.verify(vault);
                }
            }
        }
    }

    @Test
    @DisplayName("takes nothing out when a pack that is needed is gone")
    void failsOnMissingPack() throws VaultException, IOException {
        try (Vault vault = create()) {
            backup(vault, Map.of("a", 1));
            ObjectKey pack = objects(ObjectKind.PACK).keySet().iterator().next();
            byte[] bytes = memory.read(pack, 0, -1).readAllBytes();
            memory.delete(pack);
            assertThatThrownBy(() -> vault.upkeep().prune(PruneOptions.ALL_AT_ONCE))
                    .isInstanceOf(DamagedVaultException.class);
            memory.write(pack, bytes, 0, bytes.length);
            model.verify(vault);
        }
    }

    @Test
    @DisplayName("makes a writer that slept through it publish nothing")
    void outlastsSleepers() throws VaultException, IOException {
        try (Vault vault = create(); Vault sleeper = TestVault.open(memory, options)) {
            Snapshot gone = backup(vault, Map.of("a", 1));
            try (VaultWriter writer = sleeper.openWriter()) {
                Map<String, Integer> files = Map.of("a", 1);
                Digest tree = model.store(writer, files); // relies on what is there
                assertThatThrownBy(() -> vault.upkeep().prune(DAY)).isInstanceOf(VaultLockedException.class);
                now = now.plus(Duration.ofMinutes(31));
                forget(vault, gone.id());
                vault.upkeep().prune(PruneOptions.ALL_AT_ONCE);
                assertThatThrownBy(() -> model.publish(writer, tree, files)).isInstanceOf(LockLostException.class);
            }
            model.verify(vault);
        }
    }

    @Test
    @DisplayName("takes nothing out when a snapshot that is listed can't be found, since its data would count as unused")
    void failsOnMissingSnapshot() throws VaultException, IOException {
        FaultyStore faulty = new FaultyStore(memory, random);
        create().close();
        try (Vault vault = TestVault.open(faulty, options)) {
            backup(vault, Map.of("a", 1));
            int packs = objects(ObjectKind.PACK).size();
            faulty.set(Fault.READ_IS_STALE, 1, EnumSet.of(ObjectKind.SNAPSHOT));
            assertThatThrownBy(() -> vault.upkeep().prune(PruneOptions.ALL_AT_ONCE))
                    .isInstanceOf(DamagedVaultException.class);
            assertThat(objects(ObjectKind.PACK)).hasSize(packs);
            faulty.heal();
            model.verify(vault);
        }
    }
}
