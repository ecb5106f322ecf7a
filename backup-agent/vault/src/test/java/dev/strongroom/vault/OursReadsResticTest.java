package dev.strongroom.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.NoCuts;
import dev.strongroom.vault.blob.PackGroup;
import dev.strongroom.vault.blob.StoredFile;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.TestVault;
import dev.strongroom.vault.tree.Node;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("From a repository that a stock restic made, we")
class OursReadsResticTest {
    @TempDir
    Path directory;

    private Path repository;
    private Path source;

    @BeforeEach
    void makeSource() throws IOException {
        repository = directory.resolve("repository");
        source = Files.createDirectories(directory.resolve("source"));
    }

    @Test
    @DisplayName("read files, directories and their times, and carry along what is neither")
    void readsAll() throws VaultException, IOException {
        byte[] large = new byte[9 << 20]; // more than the longest chunk
        new Random(1).nextBytes(large);
        Path folder = Files.createDirectories(source.resolve("Ordner \"a\"\\b/会議"));
        Files.write(folder.resolve("large.bin"), large);
        Files.setLastModifiedTime(folder.resolve("large.bin"), FileTime.from(TestVault.MODIFIED));
        for (String name : ResticReadsOursTest.NAMES) {
            Files.writeString(source.resolve(name), name);
        }
        Files.createFile(source.resolve("empty"));
        Files.createSymbolicLink(source.resolve("link"), Path.of("target<&>"));
        for (Restic restic : Restic.all(repository)) {
            if (!Files.exists(repository)) {
                restic.run("init", "--repository-version", "2");
            }
            restic.runIn(source, "backup", ".", "--tag", "one,two", "--host", "elsewhere");
        }

        try (Vault vault = TestVault.open(repository)) {
            VaultReader reader = vault.reader();
            assertThat(reader.snapshots()).hasSize(2);
            for (Snapshot snapshot : reader.snapshots()) {
                assertThat(snapshot.hostname()).isEqualTo("elsewhere");
                assertThat(snapshot.tags()).containsExactly("one", "two");
                Node node = reader.find(snapshot.tree(), List.of("Ordner \"a\"\\b", "会議", "large.bin")).orElseThrow();
                assertThat(node).isInstanceOfSatisfying(Node.FileNode.class, file -> {
                    assertThat(file.modified()).isEqualTo(TestVault.MODIFIED);
                    assertThat(file.size()).isEqualTo(large.length);
                    assertThat(file.content()).hasSizeGreaterThan(1);
                });
                assertThat(bytes(reader, node)).isEqualTo(large);
                for (String name : ResticReadsOursTest.NAMES) {
                    Node named = reader.find(snapshot.tree(), List.of(name)).orElseThrow();
                    assertThat(bytes(reader, named)).asString().isEqualTo(name);
                }
                assertThat(bytes(reader, reader.find(snapshot.tree(), List.of("empty")).orElseThrow())).isEmpty();
                assertThat(reader.find(snapshot.tree(), List.of("link"))).containsInstanceOf(Node.LinkNode.class);
                assertThat(reader.find(snapshot.tree(), List.of("link", "below"))).isEmpty();
                assertThat(reader.find(snapshot.tree(), List.of("nothing"))).isEmpty();
            }
            assertThat(vault.check(CheckDepth.EVERY_BLOB)).satisfies(report -> {
                assertThat(report.problems()).isEmpty();
                assertThat(report.snapshots()).isEqualTo(2);
                assertThat(report.bytesRead()).isPositive();
            });
        }
    }

    private static byte[] bytes(VaultReader reader, Node node) {
        try (InputStream in = reader.open(((Node.FileNode) node).content())) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("find that files are cut where we cut them, so that nothing is stored twice, whoever comes second")
    void cutsLikeRestic() throws VaultException, IOException {
        Restic restic = Restic.stock(repository);
        restic.run("init", "--repository-version", "2");
        byte[] mixed = new byte[40 << 20];
        new Random(2).nextBytes(mixed);
        Arrays.fill(mixed, 10 << 20, 21 << 20, (byte) 'x'); // two chunks of the longest kind
        Files.write(source.resolve("resticFirst"), mixed);
        restic.runIn(source, "backup", ".");
        try (Vault vault = TestVault.open(repository); VaultWriter writer = vault.openWriter()) {
            StoredFile again = writer.storeFile(FileContent.of(mixed), PackGroup.ITEMS, new NoCuts());
            assertThat(again.newBlobs()).isZero();
            assertThat(again.content()).hasSizeGreaterThan(5);
            StoredFile streamed = writer.storeFile(
                    new FileContent.Streamed(Files.newInputStream(source.resolve("resticFirst"))), PackGroup.ITEMS,
                    new NoCuts());
            assertThat(streamed).isEqualTo(again);

            new Random(3).nextBytes(mixed);
            assertThat(writer.storeFile(FileContent.of(mixed), PackGroup.ITEMS, new NoCuts()).newBlobs())
                    .isGreaterThan(8); // about 27, by the repository's own random polynomial
            writer.flush();
        }
        Files.write(source.resolve("weFirst"), mixed);
        String output = restic.run("backup", "--verbose", source.resolve("weFirst").toString());
        assertThat(output).containsPattern("Data Blobs: +0 new");
        restic.check();
    }

    @Test
    @DisplayName("read on after a stock restic has forgotten and pruned, whatever we read before")
    void readsAfterPrune() throws VaultException, IOException {
        Restic restic = Restic.stock(repository);
        restic.run("init", "--repository-version", "2");
        for (int i = 0; i < 3; i++) {
            Files.writeString(source.resolve("file" + i), "content " + i);
            restic.runIn(source, "backup", ".");
        }
        try (Vault vault = TestVault.open(repository)) {
            VaultReader reader = vault.reader();
            restic.run("forget", "--keep-last", "1", "--prune", "--max-unused", "0");
            reader.refresh();
            Snapshot left = reader.snapshots().getFirst();
            assertThat(reader.snapshots()).hasSize(1);
            for (int i = 0; i < 3; i++) {
                Node node = reader.find(left.tree(), List.of("file" + i)).orElseThrow();
                assertThat(bytes(reader, node)).asString().isEqualTo("content " + i);
            }
        }
    }

    @Test
    @DisplayName("get a clear answer when it has the old format")
    void refusesVersion1() {
        Restic.stock(repository).run("init", "--repository-version", "1");
        assertThatThrownBy(() -> TestVault.open(repository)).isInstanceOf(UnsupportedVaultException.class)
                .hasMessageContaining("migrate upgrade_repo_v2");
    }
}
