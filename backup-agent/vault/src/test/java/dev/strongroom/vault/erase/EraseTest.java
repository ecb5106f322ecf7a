package dev.strongroom.vault.erase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultLockedException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.prune.PruneOptions;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.testing.Directories;
import dev.strongroom.vault.testing.DyingStore;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.TestVault;
import dev.strongroom.vault.testing.VaultBytes;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An erasure")
class EraseTest {
    /** In the name, in the content and in the sidecar's line of what is to be erased, and nowhere else. */
    private static final String SECRET = "unspeakable";
    private static final String SIDECAR = "lines";

    @TempDir
    Path directory;

    private Path repository;

    /** Erases what has the secret in its name, anywhere, and its lines. */
    private static final class SecretRule implements ErasureRule {
        @Override
        public boolean erases(List<String> path) {
            return path.getLast().contains(SECRET);
        }

        @Override
        public boolean mayEraseBelow(List<String> directory) {
            return true;
        }

        @Override
        public Set<String> sidecars() {
            return Set.of(SIDECAR);
        }

        @Override
        public Map<String, byte[]> rewrite(Set<String> erased, Map<String, byte[]> sidecars) {
            Map<String, byte[]> rewritten = new HashMap<>();
            sidecars.forEach((name, bytes) -> {
                StringBuilder kept = new StringBuilder();
                new String(bytes, StandardCharsets.UTF_8).lines()
                        .filter(line -> !erased.contains(line))
                        .forEach(line -> kept.append(line).append('\n'));
                rewritten.put(name, bytes(kept.toString()));
            });
            return rewritten;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @BeforeEach
    void fill() throws VaultException, IOException {
        repository = directory.resolve("repository");
        try (Vault vault = TestVault.create(repository)) {
            for (int i = 0; i < 3; i++) {
                try (VaultWriter writer = vault.openWriter()) {
                    Map<String, byte[]> files = new HashMap<>();
                    files.put("kept" + i, bytes("content " + i));
                    files.put("shared", bytes("shared content"));
                    String names = "kept" + i + "\nshared\n";
                    if (i > 0) {
                        files.put(SECRET + i, bytes("the " + SECRET + " content"));
                        files.put(SECRET, bytes("shared content"));
                        names += SECRET + i + "\n" + SECRET + "\n";
                    }
                    files.put(SIDECAR, bytes(names));
                    Digest leaf = TestVault.storeFiles(writer, files);
                    Digest root = writer.storeTree(
                            Tree.of(List.of(new Node.DirectoryNode("leaf", TestVault.MODIFIED, leaf))));
                    TestVault.publish(writer, root, "run" + i);
                }
            }
        }
    }

    private ErasureReport erase(Path place) throws VaultException {
        try (Vault vault = TestVault.open(place)) {
            return vault.upkeep().erase(new SecretRule());
        }
    }

    /** Fails the test unless all is gone that should be, and all else is there. */
    private void verify(Path place) throws VaultException, IOException {
        try (Vault vault = TestVault.open(place)) {
            assertThat(vault.check(CheckDepth.EVERY_BLOB)).satisfies(report -> {
                assertThat(report.problems()).isEmpty();
                assertThat(report.unusedPacks()).isZero();
            });
            VaultReader reader = vault.reader();
            List<Snapshot> snapshots = reader.snapshots();
            assertThat(snapshots).hasSize(3).allMatch(snapshot -> snapshot.time().equals(TestVault.MODIFIED));
            for (Snapshot snapshot : snapshots) {
                String number = snapshot.tags().getFirst().substring(3);
                assertThat(contents(reader, snapshot)).containsExactlyInAnyOrderEntriesOf(
                        Map.of("kept" + number, "content " + number, "shared", "shared content", SIDECAR,
                                "kept" + number + "\nshared\n"));
            }
        }
        assertThat(VaultBytes.everything(place)).isNotEmpty()
                .noneMatch(blob -> new String(blob, StandardCharsets.UTF_8).contains(SECRET));
    }

    private static Map<String, String> contents(VaultReader reader, Snapshot snapshot)
            throws VaultException, IOException {
        Map<String, String> contents = new HashMap<>();
        Node.DirectoryNode leaf = (Node.DirectoryNode) reader.find(snapshot.tree(), List.of("leaf")).orElseThrow();
        for (Node node : reader.tree(leaf.subtree()).nodes()) {
            try (InputStream in = reader.open(((Node.FileNode) node).content())) {
                contents.put(node.name(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return contents;
    }

    @Test
    @DisplayName("leaves nothing of the items anywhere, and all else as it was, as a stock restic sees too")
    void erases() throws VaultException, IOException {
        assertThat(VaultBytes.everything(repository)).anyMatch(
                blob -> new String(blob, StandardCharsets.UTF_8).contains(SECRET));
        ErasureReport report = erase(repository);
        assertThat(report.snapshots()).isEqualTo(2);
        assertThat(report.entries()).isEqualTo(4);
        verify(repository);
        for (Restic restic : Restic.all(repository)) {
            restic.check();
            assertThat(restic.run("snapshots", "--json").split("\"short_id\"")).hasSize(1 + 3);
        }
        assertThat(erase(repository)).satisfies(again -> assertThat(again.snapshots() + again.entries()).isZero());
    }

    @Test
    @DisplayName("reaches what an earlier prune took out of the index and has not deleted yet")
    void erasesWhatWaits() throws VaultException, IOException {
        try (Vault vault = TestVault.open(repository)) {
            List<Snapshot> snapshots = vault.reader().snapshots();
            List<Digest> secret = new ArrayList<>();
            for (Snapshot snapshot : snapshots) {
                if (!snapshot.tags().contains("run0")) {
                    secret.add(snapshot.id());
                }
            }
            vault.upkeep().forget(secret);
            vault.upkeep().prune(new PruneOptions(0, Long.MAX_VALUE, Duration.ofHours(24)));
        }
        erase(repository);
        assertThat(VaultBytes.everything(repository)).noneMatch(
                blob -> new String(blob, StandardCharsets.UTF_8).contains(SECRET));
    }

    @Test
    @DisplayName("keeps what a stock restic stored of other entries byte for byte")
    void keepsForeignEntries() throws VaultException, IOException {
        Path source = Files.createDirectories(directory.resolve("source"));
        Files.writeString(source.resolve("file"), "text");
        Files.writeString(source.resolve(SECRET), SECRET);
        Files.createSymbolicLink(source.resolve("link"), Path.of("file"));
        Files.createDirectory(source.resolve("sub"));
        Restic restic = Restic.current(repository);
        restic.run("backup", source.toString());
        String before = nodes(restic);
        erase(repository);
        assertThat(nodes(restic)).isEqualTo(before.lines()
                .filter(line -> !line.contains(SECRET))
                .reduce("", (text, line) -> text + line + "\n"));
    }

    /** The entries of the source as restic lists them, those of directories without what changes with their content. */
    private static String nodes(Restic restic) {
        return restic.run("ls", "--json", "latest")
                .lines()
                .filter(line -> line.contains("\"struct_type\":\"node\""))
                .reduce("", (text, line) -> text + line + "\n");
    }

    @Test
    @DisplayName("that dies at any of its changes leaves a sound vault, and goes on when it is begun again")
    void survivesCrashes() throws VaultException, IOException {
        for (int lifetime = 1;; lifetime++) {
            Path copy = directory.resolve("copy" + lifetime);
            Directories.copy(repository, copy);
            DyingStore store = new DyingStore(new LocalStore(copy), lifetime, () -> {});
            try (Vault vault = TestVault.open(store, TestVault.OPTIONS)) {
                vault.upkeep().erase(new SecretRule());
            } catch (VaultException e) {
                assertThat(store.isDead()).as("died, and not %s", e).isTrue();
            }
            store.bury();
            Restic.stock(copy).check();
            erase(copy);
            verify(copy);
            if (!store.isDead()) {
                assertThat(lifetime).isGreaterThan(8);
                return;
            }
        }
    }

    @Test
    @DisplayName("waits for writers, which could carry items into new snapshots")
    void waitsForWriters() throws VaultException {
        try (Vault vault = TestVault.open(repository); VaultWriter writer = vault.openWriter()) {
            assertThat(writer.bytesAdded()).isZero();
            assertThatThrownBy(() -> erase(repository)).isInstanceOf(VaultLockedException.class);
        }
    }
}
