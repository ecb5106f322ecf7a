package dev.strongroom.service.bench;

import dev.strongroom.vault.Password;
import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultOptions;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.NoCuts;
import dev.strongroom.vault.blob.PackGroup;
import dev.strongroom.vault.blob.StoredFile;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.snapshot.SnapshotDraft;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes a vault to measure a prune with: so many blobs of 100 to 500 random bytes in directories of 100, and a snapshot of
 * every second directory only, so that half of every pack is unused.
 */
record ManyBlobs(int blobs) {
    private static final int LEAF = 100;
    private static final int LEAVES = 100;

    /** Writes it to a place where nothing is. */
    void write(Path place, String secret) throws IOException, VaultException {
        Random random = new Random(1);
        try (Password password = Password.of(secret);
                Vault vault = Vault.create(new LocalStore(place), password, VaultOptions.STANDARD);
                VaultWriter writer = vault.openWriter()) {
            List<Node> leaves = new ArrayList<>();
            for (int leaf = 0; leaf < blobs / LEAF; leaf++) {
                Digest tree = storeLeaf(writer, random);
                if (leaf % 2 == 0) {
                    leaves.add(new Node.DirectoryNode("leaf" + leaf, Instant.EPOCH, tree));
                }
            }
            List<Node> branches = new ArrayList<>();
            for (int from = 0; from < leaves.size(); from += LEAVES) {
                Tree branch = Tree.of(leaves.subList(from, Math.min(leaves.size(), from + LEAVES)));
                branches.add(new Node.DirectoryNode("branch" + from, Instant.EPOCH, writer.storeTree(branch)));
            }
            writer.publish(new SnapshotDraft(Instant.now(), writer.storeTree(Tree.of(branches)), List.of("/many"),
                    "bench", List.of(), Optional.empty()), PublishGuard.NONE);
        }
    }

    private static Digest storeLeaf(VaultWriter writer, Random random) throws IOException, VaultException {
        List<Node> nodes = new ArrayList<>();
        for (int file = 0; file < LEAF; file++) {
            byte[] bytes = new byte[100 + random.nextInt(400)];
            random.nextBytes(bytes);
            StoredFile stored = writer.storeFile(FileContent.of(bytes), PackGroup.ITEMS, new NoCuts());
            nodes.add(new Node.FileNode("file" + file, Instant.EPOCH, stored.size(), stored.content()));
        }
        return writer.storeTree(Tree.of(nodes));
    }
}
