package dev.strongroom.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.erase.Originals;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.faulty.Fault;
import dev.strongroom.vault.store.faulty.FaultyStore;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.ErasureByName;
import dev.strongroom.vault.testing.ModelVault;
import dev.strongroom.vault.testing.Seeds;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A listing that fails never counts as an empty one")
class FailedListingTest {
    private final MemoryStore memory = new MemoryStore();
    private final Random random = Seeds.random();
    private final ModelVault model = new ModelVault(random);
    private final FaultyStore faulty = new FaultyStore(memory, random);

    /** What lists objects. */
    enum Work {
        WRITE, READ, PRUNE, ERASE, REWRITE, COPY, REPAIR, UNLOCK;

        void run(Vault vault) throws VaultException {
            Upkeep upkeep = vault.upkeep();
            switch (this) {
                case WRITE -> vault.openWriter().close();
                case READ -> vault.reader().snapshots();
                case PRUNE -> upkeep.prune(PruneOptions.ALL_AT_ONCE);
                case ERASE -> upkeep.erase(new ErasureByName("f1"::equals));
                case REWRITE -> upkeep.rewrite(new ErasureByName("f1"::equals), all -> true, Originals.FORGOTTEN);
                case REPAIR -> upkeep.repairIndex();
                case UNLOCK -> upkeep.unlock();
                case COPY -> {
                    try (Vault target = TestVault.create(new MemoryStore())) {
                        upkeep.copyTo(target, all -> true);
                    }
                }
            }
        }
    }

    @BeforeEach
    void fill() throws VaultException, IOException {
        try (Vault vault = TestVault.create(memory); VaultWriter writer = vault.openWriter()) {
            for (int i = 0; i < 2; i++) {
                Map<String, Integer> files = Map.of("f1", i, "f2", 10 + i);
                model.publish(writer, model.store(writer, files), files);
            }
        }
    }

    private Set<ObjectKey> objects() {
        Set<ObjectKey> objects = new HashSet<>();
        for (ObjectKind kind : ObjectKind.values()) {
            memory.list(kind, object -> objects.add(object.key()));
        }
        return objects;
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"WRITE,LOCK", "WRITE,INDEX", "WRITE,PACK", "READ,SNAPSHOT", "PRUNE,LOCK", "PRUNE,SNAPSHOT",
        "PRUNE,INDEX", "PRUNE,PACK", "ERASE,LOCK", "ERASE,SNAPSHOT", "ERASE,INDEX", "ERASE,PACK", "REWRITE,LOCK",
        "REWRITE,SNAPSHOT", "REWRITE,INDEX", "COPY,LOCK", "COPY,SNAPSHOT", "COPY,INDEX", "REPAIR,LOCK",
        "REPAIR,INDEX", "REPAIR,PACK", "UNLOCK,LOCK"})
    @DisplayName("but fails what needs it, and nothing is changed")
    void failsWork(Work work, ObjectKind kind) throws VaultException, IOException {
        Set<ObjectKey> before = objects();
        try (Vault vault = TestVault.open(faulty, TestVault.OPTIONS)) {
            faulty.set(Fault.LIST_FAILS, 1, Set.of(kind));
            assertThatThrownBy(() -> work.run(vault)).isInstanceOf(StoreFailedException.class);
            faulty.heal();
        }
        assertThat(objects()).isEqualTo(before);
        try (Vault vault = TestVault.open(memory, TestVault.OPTIONS)) {
            model.verify(vault);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SNAPSHOT", "INDEX", "PACK"})
    @DisplayName("but is a finding of a check")
    void isFound(ObjectKind kind) throws VaultException {
        try (Vault vault = TestVault.open(faulty, TestVault.OPTIONS)) {
            faulty.set(Fault.LIST_FAILS, 1, Set.of(kind));
            assertThat(vault.check(CheckDepth.STRUCTURE).problems()).isNotEmpty();
            faulty.heal();
        }
    }
}
