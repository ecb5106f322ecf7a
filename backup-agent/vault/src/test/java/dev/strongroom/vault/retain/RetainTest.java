package dev.strongroom.vault.retain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.NoVaultException;
import dev.strongroom.vault.UnsupportedVaultException;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLockedException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.prune.PruneReport;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.ObjectKey;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.ObjectVersion;
import dev.strongroom.vault.store.memory.MemoryStore;
import dev.strongroom.vault.testing.HoldingStore;
import dev.strongroom.vault.testing.ModelVault;
import dev.strongroom.vault.testing.Seeds;
import dev.strongroom.vault.testing.TestVault;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a bucket with versions and an object lock")
class RetainTest {
    private static final Duration MONTH = Duration.ofDays(30);

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final HoldingStore store = new HoldingStore(() -> now);
    private final VaultOptions options = TestVault.OPTIONS.withClock(() -> now);
    private final ModelVault model = new ModelVault(Seeds.random());

    private Vault open() throws VaultException {
        return TestVault.open(store, options);
    }

    private void backup(Vault vault, Map<String, Integer> files) throws VaultException, IOException {
        try (VaultWriter writer = vault.openWriter()) {
            model.publish(writer, model.store(writer, files), files);
        }
    }

    private void create() throws VaultException {
        try (var password = TestVault.password()) {
            Vault.create(store, password, options).close();
        }
    }

    private Set<ObjectKey> objects(ObjectKind kind) {
        Set<ObjectKey> objects = new HashSet<>();
        store.list(kind, object -> objects.add(object.key()));
        return objects;
    }

    private void hideAll() {
        for (ObjectKind kind : ObjectKind.values()) {
            objects(kind).forEach(store::delete);
        }
    }

    @Test
    @DisplayName("a pack that a new snapshot needs never loses its hold, over a year")
    void neverLosesHold() throws VaultException, IOException {
        create();
        try (Vault vault = open()) {
            backup(vault, Map.of("old", 1));
            Set<ObjectKey> old = objects(ObjectKind.PACK);
            for (int day = 0; day < 365; day += 7) {
                if (day % 28 == 0) {
                    backup(vault, Map.of("old", 1, "new", 2 + day / 28));
                }
                RenewalReport report = vault.upkeep().renewRetention(MONTH);
                assertThat(report.heldUntil().orElseThrow()).isAfterOrEqualTo(now.plus(MONTH.dividedBy(2)));
                for (ObjectKey pack : old) {
                    assertThat(store.retainedUntil(pack).orElseThrow()).isAfter(now.plus(Duration.ofDays(14)));
                }
                now = now.plus(Duration.ofDays(7));
            }
            assertThat(objects(ObjectKind.LOCK)).isEmpty();
            model.verify(vault);
        }
    }

    @Test
    @DisplayName("only what is held for less than half of the time is held anew")
    void renewsAtHalf() throws VaultException, IOException {
        create();
        try (Vault vault = open()) {
            backup(vault, Map.of("a", 1));
            RenewalReport first = vault.upkeep().renewRetention(MONTH);
            assertThat(first.renewed()).isEqualTo(first.needed()).isPositive();
            now = now.plus(Duration.ofDays(14));
            assertThat(vault.upkeep().renewRetention(MONTH).renewed()).isZero();
            now = now.plus(Duration.ofDays(2));
            assertThat(vault.upkeep().renewRetention(MONTH).renewed()).isEqualTo(first.needed());
        }
    }

    @Test
    @DisplayName("what an attacker hid is brought back, the passwords and the config too")
    void undeletes() throws VaultException, IOException {
        create();
        try (Vault vault = open()) {
            backup(vault, Map.of("a", 1, "b", 2));
        }
        now = now.plus(Duration.ofHours(1));
        Instant attack = now;
        hideAll();
        assertThatThrownBy(this::open).isInstanceOf(NoVaultException.class);
        now = now.plus(Duration.ofHours(1));
        assertThat(Undeletion.of(store).undelete(attack)).satisfies(report -> {
            assertThat(report.broughtBack()).isGreaterThan(5);
            assertThat(report.lost()).isZero();
        });
        try (Vault vault = open()) {
            model.verify(vault);
        }
        assertThat(Undeletion.of(store).undelete(attack).broughtBack()).isZero();
    }

    @Test
    @DisplayName("what was forgotten before stays so")
    void leavesForgotten() throws VaultException, IOException {
        create();
        try (Vault vault = open()) {
            backup(vault, Map.of("a", 1));
            var forgotten = model.snapshots();
            vault.upkeep().forget(forgotten);
            forgotten.forEach(model::forget);
            backup(vault, Map.of("a", 1));
        }
        now = now.plus(Duration.ofHours(1));
        hideAll();
        Undeletion.of(store).undelete(now);
        try (Vault vault = open()) {
            assertThat(vault.reader().snapshots()).hasSize(1);
            model.verify(vault);
        }
    }

    @Test
    @DisplayName("what was forgotten and not pruned yet comes back whole")
    void bringsBackForgotten() throws VaultException, IOException {
        create();
        try (Vault vault = open()) {
            backup(vault, Map.of("a", 1));
            backup(vault, Map.of("b", 2));
            vault.upkeep().forget(model.snapshots());
            Undeletion.of(store).undelete(Instant.EPOCH);

            assertThat(vault.upkeep().settleUndeleted()).isEmpty();
            assertThat(vault.reader().snapshots()).hasSize(2);
            model.verify(vault);
        }
    }

    @Test
    @DisplayName("what was forgotten and whose data a prune destroyed is forgotten again, and the vault is sound")
    void forgetsTheLost() throws VaultException, IOException {
        create();
        try (Vault vault = open()) {
            backup(vault, Map.of("a", 1));
            var forgotten = model.snapshots();
            backup(vault, Map.of("b", 2));
            vault.upkeep().forget(forgotten);
            forgotten.forEach(model::forget);
            vault.upkeep().prune(PruneOptions.ALL_AT_ONCE);
            Undeletion.of(store).undelete(Instant.EPOCH);
            assertThat(vault.check(CheckDepth.EVERY_BLOB).sound()).isFalse();

            assertThat(vault.upkeep().settleUndeleted()).extracting(Snapshot::id)
                    .containsExactlyElementsOf(forgotten);
            assertThat(vault.check(CheckDepth.EVERY_BLOB).problems()).isEmpty();
            model.verify(vault);
            assertThat(vault.upkeep().settleUndeleted()).isEmpty();
        }
    }

    @Test
    @DisplayName("what came back without a part of its contents stays, and a check names it")
    void keepsWhatIsThereInPart() throws VaultException, IOException {
        create();
        try (Vault vault = open()) {
            backup(vault, Map.of("a", 1, "b", 2, "c", 3));
            ObjectVersion contents = packVersions().stream()
                    .max(Comparator.comparingLong(ObjectVersion::size))
                    .orElseThrow();
            hideAll();
            store.destroy(contents);
            assertThat(Undeletion.of(store).undelete(Instant.EPOCH).lost()).isEqualTo(1);

            assertThat(vault.upkeep().settleUndeleted()).isEmpty();
            assertThat(vault.check(CheckDepth.STRUCTURE).problems()).isNotEmpty()
                    .allMatch(problem -> problem.message().startsWith("A part of this file is gone"));
        }
    }

    @Test
    @DisplayName("what came back without one of its directories stays, and a check names it")
    void keepsWhatLacksDirectory() throws VaultException, IOException {
        create();
        try (Vault vault = open()) {
            Digest below;
            try (VaultWriter writer = vault.openWriter()) {
                below = model.store(writer, Map.of("a", 1));
                TestVault.publish(writer, below);
            }
            Set<ObjectKey> old = objects(ObjectKind.PACK);
            Snapshot later;
            try (VaultWriter writer = vault.openWriter()) {
                Node directory = new Node.DirectoryNode("earlier", TestVault.MODIFIED, below);
                later = TestVault.publish(writer, writer.storeTree(Tree.of(List.of(directory))));
            }
            hideAll();
            for (ObjectVersion version : packVersions()) {
                if (old.contains(version.key()) && !version.deletion()) {
                    store.destroy(version);
                }
            }
            assertThat(Undeletion.of(store).undelete(Instant.EPOCH).lost()).isEqualTo(old.size());

            assertThat(vault.upkeep().settleUndeleted()).hasSize(1);
            assertThat(vault.reader().snapshots()).extracting(Snapshot::id).containsExactly(later.id());
            assertThat(vault.check(CheckDepth.STRUCTURE).problems()).singleElement()
                    .satisfies(problem -> assertThat(problem.message()).startsWith("This directory is gone"));
        }
    }

    @Test
    @DisplayName("what came back is not put in order while somebody works in the vault, and is once they have ended")
    void waitsForOthers() throws VaultException, IOException {
        create();
        try (Vault vault = open()) {
            try (VaultWriter writer = vault.openWriter()) {
                model.publish(writer, model.store(writer, Map.of("a", 1)), Map.of("a", 1));
                assertThatThrownBy(() -> vault.upkeep().settleUndeleted()).isInstanceOf(VaultLockedException.class);
                assertThat(objects(ObjectKind.LOCK)).hasSize(1);
            }
            assertThat(vault.upkeep().settleUndeleted()).isEmpty();
            assertThat(objects(ObjectKind.LOCK)).isEmpty();
            model.verify(vault);
        }
    }

    @Test
    @DisplayName("a prune destroys versions, and tells of those that are held until their time")
    void destroysVersions() throws VaultException, IOException {
        create();
        try (Vault vault = open()) {
            backup(vault, Map.of("a", 1));
            vault.upkeep().renewRetention(MONTH);
            var forgotten = model.snapshots();
            backup(vault, Map.of("b", 2));
            vault.upkeep().forget(forgotten);
            forgotten.forEach(model::forget);

            PruneReport held = vault.upkeep().prune(PruneOptions.ALL_AT_ONCE);
            assertThat(held.deletedPacks()).isEqualTo(2);
            assertThat(held.heldVersions()).isEqualTo(2);
            assertThat(packVersions()).hasSize(objects(ObjectKind.PACK).size() + 4);

            now = now.plus(MONTH).plusSeconds(1);
            assertThat(vault.upkeep().prune(PruneOptions.ALL_AT_ONCE).heldVersions()).isZero();
            assertThat(packVersions()).hasSameSizeAs(objects(ObjectKind.PACK));
            model.verify(vault);
        }
    }

    private List<ObjectVersion> packVersions() {
        List<ObjectVersion> versions = new ArrayList<>();
        store.versions(ObjectKind.PACK, versions::add);
        return versions;
    }

    @Test
    @DisplayName("only there: other stores say that they can't")
    void refusesOthers() throws VaultException {
        MemoryStore plain = new MemoryStore();
        TestVault.create(plain).close();
        assertThatThrownBy(() -> Undeletion.of(plain)).isInstanceOf(UnsupportedVaultException.class);
        try (Vault vault = TestVault.open(plain, options)) {
            assertThatThrownBy(() -> vault.upkeep().renewRetention(MONTH))
                    .isInstanceOf(UnsupportedVaultException.class);
        }
    }
}
