package dev.strongroom.vault.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLockedException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.testing.Directories;
import dev.strongroom.vault.testing.DyingStore;
import dev.strongroom.vault.testing.ModelVault;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.Seeds;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A repair of the index")
class IndexRepairTest {
    @TempDir
    Path directory;

    private Path repository;
    private final ModelVault model = new ModelVault(Seeds.random());

    @BeforeEach
    void fill() throws VaultException, IOException {
        repository = directory.resolve("repository");
        try (Vault vault = TestVault.create(repository)) {
            for (int i = 0; i < 4; i++) {
                try (VaultWriter writer = vault.openWriter()) {
                    Map<String, Integer> files = Map.of("f", i, "g" + i, 10 + i);
                    model.publish(writer, model.store(writer, files), files);
                }
            }
        }
    }

    private List<Path> files(String kind) throws IOException {
        try (Stream<Path> paths = Files.walk(repository.resolve(kind))) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private RepairReport repair() throws VaultException, IOException {
        try (Vault vault = TestVault.open(repository)) {
            RepairReport report = vault.upkeep().repairIndex();
            model.verify(vault);
            return report;
        }
    }

    @Test
    @DisplayName("finds nothing to do where nothing is wrong")
    void leavesSoundIndex() throws VaultException, IOException {
        List<Path> before = files("index");
        assertThat(repair()).isEqualTo(new RepairReport(0, 0, 0, List.of()));
        assertThat(files("index")).isEqualTo(before);
    }

    @Test
    @DisplayName("brings back what lost or damaged index files named, as a stock restic sees too")
    void readsHeaders() throws VaultException, IOException {
        List<Path> index = files("index");
        Files.delete(index.get(0));
        Files.delete(index.get(1));
        Files.write(index.get(1), new byte[100]);
        RepairReport report = repair();
        assertThat(report.damagedIndexFiles()).isEqualTo(1);
        assertThat(report.addedPacks()).isEqualTo(4);
        for (Restic restic : Restic.all(repository)) {
            restic.check();
        }
    }

    @Test
    @DisplayName("brings back a pack that the index lists twice, once as waiting for its deletion")
    void prefersIndexToMarks() throws VaultException, IOException {
        Path copy = directory.resolve("copy");
        Directories.copy(repository, copy);
        try (Vault vault = TestVault.open(repository)) {
            vault.upkeep().forget(model.snapshots());
            vault.upkeep().prune(new PruneOptions(0, 0, Duration.ofHours(1)));
        }
        for (String kind : List.of("index", "snapshots")) { // as if the old index files had not gone
            try (Stream<Path> old = Files.list(copy.resolve(kind))) {
                for (Path file : old.toList()) {
                    Files.copy(file, repository.resolve(kind).resolve(String.valueOf(file.getFileName())));
                }
            }
        }
        repair();
        Restic.stock(repository).check();
    }

    @Test
    @DisplayName("no longer names packs that are gone or cut short, and leaves alone what it can't read")
    void dropsMissing() throws VaultException, IOException {
        List<Path> packs = files("data");
        Files.delete(packs.get(0));
        byte[] whole = Files.readAllBytes(packs.get(1));
        Files.delete(packs.get(1));
        Files.write(packs.get(1), java.util.Arrays.copyOf(whole, whole.length / 2));
        try (Vault vault = TestVault.open(repository)) {
            RepairReport report = vault.upkeep().repairIndex();
            assertThat(report.droppedPacks()).isEqualTo(2);
            assertThat(report.unreadablePacks()).containsExactly(String.valueOf(packs.get(1).getFileName()));
            assertThat(vault.check(CheckDepth.STRUCTURE).problems()).isNotEmpty()
                    .allMatch(problem -> problem.object().startsWith("snapshot "));
        }
    }

    @Test
    @DisplayName("that dies at any of its changes leaves what the next one repairs")
    void survivesCrashes() throws VaultException, IOException {
        Files.delete(files("index").get(0));
        Path original = directory.resolve("original");
        Directories.copy(repository, original);
        for (int lifetime = 1;; lifetime++) {
            Directories.delete(repository);
            Directories.copy(original, repository);
            DyingStore store = new DyingStore(new LocalStore(repository), lifetime, () -> {});
            try (Vault vault = TestVault.open(store, TestVault.OPTIONS)) {
                vault.upkeep().repairIndex();
            } catch (VaultException e) {
                assertThat(store.isDead()).as("died, and not %s", e).isTrue();
            }
            store.bury();
            repair();
            Restic.stock(repository).check();
            if (!store.isDead()) {
                return;
            }
        }
    }

    @Test
    @DisplayName("waits for others, whose locks can be removed when they are known to be gone")
    void respectsLocks() throws VaultException, IOException {
        try (Vault other = TestVault.open(repository); Vault vault = TestVault.open(repository)) {
            other.openWriter();
            assertThatThrownBy(() -> vault.upkeep().repairIndex()).isInstanceOf(VaultLockedException.class);
            assertThat(vault.upkeep().unlock()).isZero();
            assertThat(vault.upkeep().unlockAll()).isEqualTo(1);
            assertThat(vault.upkeep().repairIndex().addedPacks()).isZero();
        }
    }
}
