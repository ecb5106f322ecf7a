package dev.strongroom.vault.prune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.testing.Directories;
import dev.strongroom.vault.testing.DyingStore;
import dev.strongroom.vault.testing.ModelVault;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.Seeds;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A prune that dies at any of its changes")
class PruneCrashTest {
    private static final PruneOptions TAKE_OUT = new PruneOptions(0, Long.MAX_VALUE, Duration.ofHours(1));

    @TempDir
    Path directory;

    @Test
    @DisplayName("leaves a vault that a stock restic finds sound, whose snapshots restore, and that the next one prunes")
    void leavesSoundVault() throws VaultException, IOException {
        Random random = Seeds.random();
        ModelVault model = new ModelVault(random);
        Path original = directory.resolve("original");
        fill(original, model, random);
        Path takenOut = directory.resolve("takenOut");
        Directories.copy(original, takenOut);
        try (Vault vault = TestVault.open(takenOut)) {
            assertThat(vault.upkeep().prune(TAKE_OUT).waitingPacks()).isPositive();
        }
        int points = dieEverywhere(original, model, TAKE_OUT);
        points += dieEverywhere(original, model, PruneOptions.ALL_AT_ONCE);
        points += dieEverywhere(takenOut, model, PruneOptions.ALL_AT_ONCE);
        assertThat(points).isGreaterThan(15);
    }

    /** Several index files, packs that are used, mixed and unused, and one that no index names. */
    private static void fill(Path repository, ModelVault model, Random random) throws VaultException, IOException {
        try (Vault vault = TestVault.create(repository)) {
            for (int i = 0; i < 6; i++) {
                try (VaultWriter writer = vault.openWriter()) {
                    Map<String, Integer> files = model.randomFiles();
                    model.publish(writer, model.store(writer, files), files);
                }
            }
            for (int i = 0; i < 3; i++) {
                var forgotten = model.snapshots().get(random.nextInt(model.snapshots().size()));
                vault.upkeep().forget(java.util.List.of(forgotten));
                model.forget(forgotten);
            }
        }
        DyingStore store = new DyingStore(new LocalStore(repository), 2, () -> {}); // a lock, a pack
        try (Vault vault = TestVault.open(store, TestVault.OPTIONS); VaultWriter writer = vault.openWriter()) {
            model.store(writer, Map.of("orphan", 39, "other", 38));
            assertThatThrownBy(writer::flush).isInstanceOf(VaultException.class);
        }
        store.bury();
    }

    /** Answers at how many points it died. */
    private int dieEverywhere(Path original, ModelVault model, PruneOptions options)
            throws VaultException, IOException {
        for (int lifetime = 1;; lifetime++) {
            Path repository = directory.resolve("copy");
            Directories.copy(original, repository);
            DyingStore store = new DyingStore(new LocalStore(repository), lifetime, () -> {});
            try (Vault vault = TestVault.open(store, TestVault.OPTIONS)) {
                vault.upkeep().prune(options);
            } catch (VaultException e) {
                assertThat(store.isDead()).as("died, and not %s", e).isTrue();
            }
            store.bury();
            Restic.stock(repository).check();
            try (Vault vault = TestVault.open(repository)) {
                model.verify(vault);
                PruneReport next = vault.upkeep().prune(PruneOptions.ALL_AT_ONCE);
                assertThat(next.unusedBytes()).isZero();
                model.verify(vault);
                PruneReport last = vault.upkeep().prune(PruneOptions.ALL_AT_ONCE);
                assertThat(last.takenOutPacks() + last.deletedPacks() + last.waitingPacks()).isZero();
            }
            boolean last = !store.isDead();
            if (last) {
                Restic.current(repository).check();
            }
            Directories.delete(repository);
            if (last) {
                return lifetime;
            }
        }
    }
}
