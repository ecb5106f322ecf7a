package dev.strongroom.vault.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.CheckDepth;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** What a vault must hold: the files of each finished snapshot. Thread-safe. */
public final class ModelVault {
    private static final int CONTENTS = 40;

    private final Random random;
    private final Map<Digest, Map<String, Integer>> snapshots = new ConcurrentSkipListMap<>();
    private final Map<Integer, byte[]> contents = new ConcurrentHashMap<>();

    public ModelVault(Random random) {
        this.random = random;
    }

    /** Finished snapshots. */
    public List<Digest> snapshots() {
        return new ArrayList<>(snapshots.keySet());
    }

    /** A snapshot is gone. */
    public void forget(Digest snapshot) {
        snapshots.remove(snapshot);
    }

    /** Files of a few contents, which several snapshots share, in two directories. */
    public Map<String, Integer> randomFiles() {
        Map<String, Integer> files = new TreeMap<>();
        for (int i = 1 + random.nextInt(12); i > 0; i--) {
            files.put("f" + random.nextInt(20), random.nextInt(CONTENTS));
        }
        return files;
    }

    private byte[] content(int number) {
        return contents.computeIfAbsent(number, key -> {
            byte[] bytes = new byte[1 + new Random(key).nextInt(30_000)];
            new Random(key).nextBytes(bytes);
            return bytes;
        });
    }

    /** Stores files without publishing them; answers their directory. */
    public Digest store(VaultWriter writer, Map<String, Integer> files) throws VaultException, IOException {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((name, number) -> bytes.put(name, content(number)));
        Digest below = TestVault.storeFiles(writer, bytes);
        return writer.storeTree(Tree.of(List.of(new Node.DirectoryNode("below", TestVault.MODIFIED, below))));
    }

    /** Publishes a directory and remembers it. */
    public Snapshot publish(VaultWriter writer, Digest tree, Map<String, Integer> files) throws VaultException {
        Snapshot snapshot = TestVault.publish(writer, tree, "n" + random.nextInt());
        snapshots.put(snapshot.id(), files);
        return snapshot;
    }

    /** Fails the test unless the vault is sound and every finished snapshot restores. */
    public void verify(Vault vault) throws VaultException, IOException {
        verify(vault, snapshots.keySet());
    }

    /** Fails the test unless the vault is sound and these finished snapshots restore. */
    public void verify(Vault vault, Set<Digest> promised) throws VaultException, IOException {
        assertThat(vault.check(CheckDepth.EVERY_BLOB).problems()).isEmpty();
        VaultReader reader = vault.reader();
        reader.refresh();
        Map<Digest, Snapshot> found = new HashMap<>();
        reader.snapshots().forEach(snapshot -> found.put(snapshot.id(), snapshot));
        for (Digest expected : promised) {
            assertThat(found).containsKey(expected);
            Snapshot snapshot = Objects.requireNonNull(found.get(expected));
            assertThat(files(reader, snapshot.tree())).isEqualTo(snapshots.get(expected));
        }
    }

    private Map<String, Integer> files(VaultReader reader, Digest tree) throws VaultException, IOException {
        Map<String, Integer> files = new TreeMap<>();
        Node.DirectoryNode below = (Node.DirectoryNode) reader.find(tree, List.of("below")).orElseThrow();
        for (Node node : reader.tree(below.subtree()).nodes()) {
            try (InputStream in = reader.open(((Node.FileNode) node).content())) {
                byte[] bytes = in.readAllBytes();
                for (int number = 0; number < CONTENTS; number++) {
                    if (java.util.Arrays.equals(bytes, content(number))) {
                        files.put(node.name(), number);
                    }
                }
            }
        }
        return files;
    }
}
