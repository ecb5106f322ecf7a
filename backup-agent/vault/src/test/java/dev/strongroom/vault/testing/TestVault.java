package dev.strongroom.vault.testing;

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
import dev.strongroom.vault.crypto.ScryptParameters;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.snapshot.SnapshotDraft;
import dev.strongroom.vault.store.ObjectStore;
import dev.strongroom.vault.store.local.LocalStore;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Vaults with a password that costs nothing, and short ways to fill them. */
public final class TestVault {
    /** Options under which no test waits. */
    public static final VaultOptions OPTIONS =
            VaultOptions.STANDARD.withScrypt(ScryptParameters.WEAK).withTries(3, Duration.ofMillis(1));
    /** When everything in these vaults was last changed. */
    public static final Instant MODIFIED = Instant.parse("2024-02-29T12:34:56.12Z");

    private TestVault() {}

    /** A new vault in a directory. */
    public static Vault create(Path directory) throws VaultException {
        return create(new LocalStore(directory));
    }

    /** A new vault. */
    public static Vault create(ObjectStore store) throws VaultException {
        try (Password password = password()) {
            return Vault.create(store, password, OPTIONS);
        }
    }

    /** Opens a vault in a directory. */
    public static Vault open(Path directory) throws VaultException {
        return open(new LocalStore(directory), OPTIONS);
    }

    /** Opens a vault. */
    public static Vault open(ObjectStore store, VaultOptions options) throws VaultException {
        try (Password password = password()) {
            return Vault.open(store, password, options);
        }
    }

    /** The password of all test vaults. */
    public static Password password() {
        return Password.of(Restic.PASSWORD);
    }

    /** Stores these files, named by their keys, as one directory. */
    public static Digest storeFiles(VaultWriter writer, Map<String, byte[]> files) throws VaultException, IOException {
        List<Node> nodes = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            StoredFile stored = writer.storeFile(FileContent.of(file.getValue()), PackGroup.ITEMS, new NoCuts());
            nodes.add(new Node.FileNode(file.getKey(), MODIFIED, stored.size(), stored.content()));
        }
        return writer.storeTree(Tree.of(nodes));
    }

    /** Publishes a directory. */
    public static Snapshot publish(VaultWriter writer, Digest tree, String... tags) throws VaultException {
        return writer.publish(
                new SnapshotDraft(MODIFIED, tree, List.of("/mail"), "agent", List.of(tags), Optional.empty()),
                PublishGuard.NONE);
    }
}
