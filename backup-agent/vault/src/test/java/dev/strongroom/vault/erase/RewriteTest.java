package dev.strongroom.vault.erase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.testing.Directories;
import dev.strongroom.vault.testing.DyingStore;
import dev.strongroom.vault.testing.ErasureByName;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.TestVault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A rewrite that excludes paths")
class RewriteTest {
    private static final int SNAPSHOTS = 3;

    /** What {@code --exclude '*.iso' --exclude cache} means. */
    private static final ErasureRule ISO_AND_CACHE =
            new ErasureByName(name -> name.endsWith(".iso") || name.equals("cache"));

    @TempDir
    Path directory;

    private Path repository;

    @BeforeEach
    void fill() throws VaultException, IOException {
        repository = directory.resolve("repository");
        TestVault.create(repository).close();
        Path source = Files.createDirectories(directory.resolve("source"));
        Files.createDirectories(source.resolve("sub/cache"));
        Files.writeString(source.resolve("sub/cache/old"), "old");
        Restic restic = Restic.current(repository);
        for (int i = 0; i < SNAPSHOTS; i++) {
            Files.writeString(source.resolve("kept" + i), "kept " + i);
            if (i > 0) {
                Files.writeString(source.resolve("sub/film" + i + ".iso"), "film " + i);
            }
            restic.run("backup", source.toString(), "--tag", "run" + i);
        }
    }

    private static RewriteReport rewrite(Path place, Originals originals) throws VaultException {
        try (Vault vault = TestVault.open(place)) {
            return vault.upkeep().rewrite(ISO_AND_CACHE, snapshot -> true, originals);
        }
    }

    /** Time, root and tags of every snapshot: what a rewrite decides of. */
    private static List<String> snapshots(Path place) throws IOException {
        List<String> snapshots = new ArrayList<>();
        for (JsonNode snapshot : new ObjectMapper().readTree(Restic.current(place).run("-q", "snapshots", "--json"))) {
            snapshots.add(snapshot.path("time").asText() + snapshot.path("tree").asText() + snapshot.path("tags")
                    + snapshot.path("original").asText());
        }
        return snapshots;
    }

    @Test
    @DisplayName("leaves byte for byte what a stock restic's leaves, with the originals or without them")
    void agreesWithRestic() throws VaultException, IOException {
        for (Originals originals : Originals.values()) {
            Path ours = directory.resolve("ours" + originals);
            Path theirs = directory.resolve("theirs" + originals);
            Directories.copy(repository, ours);
            Directories.copy(repository, theirs);
            List<String> arguments = new ArrayList<>(List.of("rewrite", "--exclude", "*.iso", "--exclude", "cache"));
            if (originals == Originals.FORGOTTEN) {
                arguments.add("--forget");
            }
            Restic.current(theirs).run(arguments.toArray(String[]::new));

            RewriteReport report = rewrite(ours, originals);

            assertThat(report).isEqualTo(new RewriteReport(SNAPSHOTS, SNAPSHOTS * 2));
            assertThat(snapshots(ours)).containsExactlyInAnyOrderElementsOf(snapshots(theirs)).isNotEmpty();
            for (Restic restic : Restic.all(ours)) {
                restic.check();
                assertThat(restic.run("ls", "latest")).contains("kept2");
            }
            assertThat(rewrite(ours, originals).snapshots()).as("rewritten again").isZero();
        }
    }

    @Test
    @DisplayName("can be looked at before, and be of chosen snapshots only")
    void previews() throws VaultException, IOException {
        List<String> before = snapshots(repository);
        try (Vault vault = TestVault.open(repository)) {
            Snapshot newest = vault.reader().snapshots().getLast();
            assertThat(vault.upkeep().previewRewrite(ISO_AND_CACHE, snapshot -> true).snapshots())
                    .isEqualTo(SNAPSHOTS);
            assertThat(vault.upkeep().previewRewrite(ISO_AND_CACHE, newest::equals))
                    .isEqualTo(new RewriteReport(1, 3));
            assertThat(snapshots(repository)).isEqualTo(before);

            assertThat(vault.upkeep().rewrite(ISO_AND_CACHE, newest::equals, Originals.FORGOTTEN))
                    .isEqualTo(new RewriteReport(1, 3));
        }
        assertThat(snapshots(repository)).hasSize(SNAPSHOTS).containsAll(before.subList(0, SNAPSHOTS - 1));
    }

    @Test
    @DisplayName("that dies at any of its changes leaves a sound vault, and goes on when it is begun again")
    void survivesCrashes() throws VaultException, IOException {
        for (int lifetime = 1;; lifetime++) {
            Path copy = directory.resolve("copy" + lifetime);
            Directories.copy(repository, copy);
            DyingStore store = new DyingStore(new LocalStore(copy), lifetime, () -> {});
            try (Vault vault = TestVault.open(store, TestVault.OPTIONS)) {
                vault.upkeep().rewrite(ISO_AND_CACHE, snapshot -> true, Originals.FORGOTTEN);
            } catch (VaultException e) {
                assertThat(store.isDead()).as("died, and not %s", e).isTrue();
            }
            store.bury();
            Restic.stock(copy).check();
            rewrite(copy, Originals.FORGOTTEN);
            assertThat(snapshots(copy)).hasSize(SNAPSHOTS);
            if (!store.isDead()) {
                assertThat(lifetime).isGreaterThan(2 * SNAPSHOTS);
                return;
            }
        }
    }
}
