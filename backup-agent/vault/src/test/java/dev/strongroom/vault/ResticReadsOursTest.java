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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A stock restic")
class ResticReadsOursTest {
    @TempDir
    Path directory;

    @Test
    @DisplayName("restores byte for byte what we wrote, whatever the names")
    void restoresEveryName() throws VaultException, IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String name : NAMES) {
            files.put(name, ("content of " + name).getBytes(StandardCharsets.UTF_8));
        }
        files.put("empty", new byte[0]);
        Path repository = directory.resolve("repository");
        Snapshot snapshot;
        try (Vault vault = TestVault.create(repository); VaultWriter writer = vault.openWriter()) {
            Digest leaf = TestVault.storeFiles(writer, files);
            Tree root = Tree.of(List.of(new Node.DirectoryNode("メール", TestVault.MODIFIED, leaf)));
            snapshot = TestVault.publish(writer, writer.storeTree(root), "task=1", "a\"b<c>&");
        }
        for (Restic restic : Restic.all(repository)) {
            restic.check();
            Path target = Files.createTempDirectory(directory, "restored");
            restic.run("restore", snapshot.id().hex(), "--target", target.toString());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                assertThat(target.resolve("メール").resolve(file.getKey())).hasBinaryContent(file.getValue());
            }
        }
    }

    static final List<String> NAMES = List.of("plain.eml", "Grüße", "会議の議事録", "привет мир", "שלום", "مرحبا", "हिन्दी",
            "😀👨‍👩‍👧‍👦🏳️‍🌈", "quote\"d", "it's", "back\\slash", "tab\there", "line\nbreak", "bell\u0007",
            "del\u007f",
            "<html>&amp;", "nbsp\u00a0", "zero\u200bwidth", "bom\ufeff", "\u2028separator", "e\u0301", "é",
            "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
            "\ue000private", "~", " leading", "trailing ", ".hidden", "x".repeat(255), "ü".repeat(127));
}
