package dev.strongroom.vault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.TestVault;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A stock restic beside us")
class ResticBesideUsTest {
    @TempDir
    Path directory;

    @Test
    @DisplayName("writes into the same repository at the same time")
    void writesAtOnce() throws VaultException, IOException {
        Path repository = directory.resolve("repository");
        Path source = Files.createDirectories(directory.resolve("source"));
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            byte[] bytes = new byte[300_000];
            random.nextBytes(bytes);
            Files.write(source.resolve("file" + i), bytes);
        }
        Restic restic = Restic.stock(repository);
        List<Snapshot> ours = new ArrayList<>();
        try (Vault vault = TestVault.create(repository); VaultWriter writer = vault.openWriter()) {
            for (int round = 0; round < 3; round++) {
                Process backup = restic.start(source, "backup", ".");
                int count = 0;
                do {
                    ours.add(TestVault.publish(writer, TestVault.storeFiles(writer, files(round, count++))));
                } while (backup.isAlive() && count < 50);
                Restic.finish(backup);
            }
        }
        restic.check();
        assertThat(restic.run("snapshots", "--json").split("\"short_id\"")).hasSize(1 + 3 + ours.size());
        Path target = directory.resolve("target");
        restic.run("restore", ours.getLast().id().hex(), "--target", target.toString());
        for (Map.Entry<String, byte[]> file : files(2, 0).entrySet()) {
            assertThat(target.resolve(file.getKey())).exists();
        }
    }

    private static Map<String, byte[]> files(int round, int count) {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < 20; i++) {
            files.put("file" + i,
                    ("round " + round + " count " + count + " file " + i).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    @Test
    @DisplayName("rewrites our snapshots, which it does only when it would have written each byte of them the same")
    void rewrites() throws VaultException, IOException {
        Path repository = directory.resolve("repository");
        List<Node> nodes = new ArrayList<>();
        try (Vault vault = TestVault.create(repository); VaultWriter writer = vault.openWriter()) {
            Digest leaf = TestVault.storeFiles(writer, Map.of("a", "1".getBytes(StandardCharsets.UTF_8)));
            for (String name : names()) {
                nodes.add(new Node.FileNode(name, TestVault.MODIFIED.plusNanos(nodes.size()), 0, List.of()));
            }
            nodes.add(new Node.DirectoryNode("sub", TestVault.MODIFIED, leaf));
            nodes.add(new Node.FileNode("excluded", TestVault.MODIFIED, 0, List.of()));
            TestVault.publish(writer, writer.storeTree(Tree.of(nodes)));
        }
        Restic restic = Restic.current(repository);
        assertThat(restic.run("rewrite", "--exclude", "excluded", "--forget")).contains("modified 1 snapshots");
        restic.check();
        try (Vault vault = TestVault.open(repository)) {
            VaultReader reader = vault.reader();
            Tree root = reader.tree(reader.snapshots().getFirst().tree());
            assertThat(root.nodes()).hasSize(nodes.size() - 1).isSubsetOf(nodes);
        }
    }

    /** Our names, and one for each of many characters from all over Unicode 15. */
    private static List<String> names() {
        List<String> names = new ArrayList<>(ResticReadsOursTest.NAMES);
        for (int c = 1; c <= Character.MAX_CODE_POINT; c += c < 0x3000 ? 1 : 97) {
            boolean surrogate = c >= 0xd800 && c <= 0xdfff;
            if (!surrogate && c != '/') {
                names.add("c" + Character.toString(c));
            }
        }
        return names;
    }
}
