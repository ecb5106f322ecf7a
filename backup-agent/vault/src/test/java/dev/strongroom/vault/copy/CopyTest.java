package dev.strongroom.vault.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.DamagedVaultException;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.snapshot.Snapshot;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A copy into another vault")
class CopyTest {
    private static final int SNAPSHOTS = 5;

    @TempDir
    Path directory;

    private final Random random = Seeds.random();
    private final ModelVault model = new ModelVault(random);
    private Path source;
    private Path target;

    @BeforeEach
    void fill() throws VaultException, IOException {
        source = directory.resolve("source");
        target = directory.resolve("target");
        try (Vault vault = TestVault.create(source)) {
            for (int i = 0; i < SNAPSHOTS; i++) {
                try (VaultWriter writer = vault.openWriter()) {
                    Map<String, Integer> files = model.randomFiles();
                    model.publish(writer, model.store(writer, files), files);
                }
            }
        }
        TestVault.create(target).close();
    }

    private CopyReport copy(Vault to) throws VaultException {
        try (Vault from = TestVault.open(source)) {
            return from.upkeep().copyTo(to, snapshot -> true);
        }
    }

    /** The files of every snapshot, as a stock restic restores them. */
    private void requireSame() throws IOException {
        for (Restic restic : Restic.all(target)) {
            restic.check();
        }
        assertThat(restored(target)).isEqualTo(restored(source)).isNotEmpty();
    }

    private List<String> restored(Path repository) throws IOException {
        Restic restic = Restic.stock(repository);
        return Stream.of(restic.run("-q", "snapshots", "--json").split("\"tree\":\""))
                .skip(1)
                .map(part -> part.substring(0, 64))
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("holds the same, once, however often it is made")
    void copiesOnce() throws VaultException, IOException {
        try (Vault to = TestVault.open(target)) {
            assertThat(copy(to).copiedSnapshots()).isEqualTo(SNAPSHOTS);
            CopyReport again = copy(to);
            assertThat(again.presentSnapshots()).isEqualTo(SNAPSHOTS);
            assertThat(again.copiedBlobs() + again.bytesAdded()).isZero();
            assertThat(to.check(CheckDepth.EVERY_BLOB).problems()).isEmpty();
        }
        requireSame();
    }

    @Test
    @DisplayName("takes the snapshots that are chosen and no blob of another")
    void copiesChosen() throws VaultException, IOException {
        try (Vault from = TestVault.open(source); Vault to = TestVault.open(target)) {
            Snapshot chosen = from.reader().snapshots().getFirst();
            CopyReport report = from.upkeep().copyTo(to, chosen::equals);
            assertThat(report.copiedSnapshots()).isEqualTo(1);
            assertThat(to.reader().snapshots()).singleElement().satisfies(copied -> {
                assertThat(copied.tree()).isEqualTo(chosen.tree());
                assertThat(copied.time()).isEqualTo(chosen.time());
                assertThat(copied.tags()).isEqualTo(chosen.tags());
            });
            assertThat(to.check(CheckDepth.EVERY_BLOB).blobs()).isEqualTo(report.copiedBlobs());
        }
    }

    @Test
    @DisplayName("is taken for one by a stock restic too, which copies none of it again")
    void resticAgrees() throws VaultException, IOException {
        try (Vault to = TestVault.open(target)) {
            copy(to);
        }
        Path passwordFile = Files.writeString(directory.resolve("password"), Restic.PASSWORD);
        Restic.current(target)
                .run("copy", "--from-repo", source.toString(), "--from-password-file", passwordFile.toString());
        assertThat(restored(target)).hasSize(SNAPSHOTS);
    }

    @Test
    @DisplayName("that dies at any of its changes leaves a sound vault, and goes on when it is made again")
    void survivesCrashes() throws VaultException, IOException {
        for (int lifetime = 1;; lifetime++) {
            Path place = directory.resolve("target" + lifetime);
            Directories.copy(target, place);
            DyingStore store = new DyingStore(new LocalStore(place), lifetime, () -> {});
            try (Vault to = TestVault.open(store, TestVault.OPTIONS)) {
                copy(to);
            } catch (VaultException e) {
                assertThat(store.isDead()).as("died, and not %s", e).isTrue();
            }
            store.bury();
            Restic.stock(place).check();
            try (Vault to = TestVault.open(place)) {
                copy(to);
                assertThat(to.check(CheckDepth.EVERY_BLOB).problems()).isEmpty();
                assertThat(to.reader().snapshots()).hasSize(SNAPSHOTS);
            }
            if (!store.isDead()) {
                return;
            }
        }
    }

    @Test
    @DisplayName("publishes nothing when the source lacks a part of it")
    void refusesIncomplete() throws VaultException, IOException {
        try (Stream<Path> index = Files.list(source.resolve("index"))) {
            Files.delete(index.findFirst().orElseThrow());
        }
        try (Vault to = TestVault.open(target)) {
            assertThatThrownBy(() -> copy(to)).isInstanceOf(DamagedVaultException.class);
            assertThat(to.reader().snapshots()).isEmpty();
        }
    }
}
