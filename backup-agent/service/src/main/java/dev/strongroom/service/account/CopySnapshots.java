package dev.strongroom.service.account;

import dev.strongroom.vault.Vault;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.NoCuts;
import dev.strongroom.vault.blob.PackGroup;
import dev.strongroom.vault.blob.StoredFile;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.snapshot.SnapshotDraft;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Copies of the control database as snapshots of an account vault: a root directory with the one file {@code control.db},
 * tagged {@code control-database}, so that a stock restic lists and restores them.
 */
public final class CopySnapshots {
    /** The tag that marks them. */
    public static final String TAG = "control-database";
    private static final String FILE = "control.db";

    private final String host;
    private final int keep;

    /**
     * @param host the agent's name
     * @param keep how many copies stay
     */
    public CopySnapshots(String host, int keep) {
        this.host = host;
        this.keep = keep;
    }

    void publish(Vault vault, Path copy, Instant now) throws VaultException, IOException {
        try (VaultWriter writer = vault.openWriter()) {
            StoredFile stored = writer.storeFile(new FileContent.Streamed(Files.newInputStream(copy)),
                    PackGroup.ITEMS, new NoCuts());
            Tree root = Tree.of(List.of(new Node.FileNode(FILE, now, stored.size(), stored.content())));
            writer.publish(new SnapshotDraft(now, writer.storeTree(root), List.of("/" + FILE), host, List.of(TAG),
                    Optional.empty()), PublishGuard.NONE);
            List<Snapshot> copies = copies(vault.reader());
            for (Snapshot old : copies.subList(0, Math.max(0, copies.size() - keep))) {
                writer.forget(old.id());
            }
        }
    }

    /** The copies in a vault, oldest first. */
    static List<Snapshot> copies(VaultReader reader) throws VaultException {
        return reader.snapshots().stream().filter(snapshot -> snapshot.tags().contains(TAG)).toList();
    }

    /** Writes a copy to a file that does not exist yet. */
    static void restore(VaultReader reader, Snapshot copy, Path file) throws VaultException, IOException {
        Node node = reader.find(copy.tree(), List.of(FILE))
                .orElseThrow(() -> new IOException("The backup of the control database lacks its file."));
        if (!(node instanceof Node.FileNode found)) {
            throw new IOException("The backup of the control database holds something else under its name.");
        }
        try (InputStream content = reader.open(found.content())) {
            Files.copy(content, file);
        }
    }
}
