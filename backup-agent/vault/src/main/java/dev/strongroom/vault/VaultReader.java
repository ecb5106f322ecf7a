package dev.strongroom.vault;

import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads a vault. Thread-safe; sees what was flushed or published before {@link #refresh}. */
public interface VaultReader {
    /** All snapshots, oldest first. A damaged one is an error, not left out. */
    List<Snapshot> snapshots() throws VaultException;

    /** A directory by its id. */
    Tree tree(Digest id) throws VaultException;

    /** What lies at a path of names from this directory, e.g. {@code ["anna", "mail"]}; empty when nothing does. */
    default Optional<Node> find(Digest tree, List<String> path) throws VaultException {
        Optional<Node> found = Optional.empty();
        Digest directory = tree;
        for (int i = 0; i < path.size(); i++) {
            found = tree(directory).find(path.get(i));
            if (i + 1 < path.size()) {
                if (found.isEmpty() || !(found.get() instanceof Node.DirectoryNode node)) {
                    return Optional.empty();
                }
                directory = node.subtree();
            }
        }
        return found;
    }

    /**
     * A file's bytes, each blob verified against its id before any of it is given out. Reading throws
     * {@link java.io.IOException} with a {@link VaultException} as its cause when a blob is missing or damaged.
     */
    InputStream open(List<Digest> content);

    /** Prepares to read many blobs of data before their turn, e.g. all that a few hundred small files consist of. */
    ReadAhead ahead(Collection<Digest> blobs);

    /** A small file as one array, at most {@code limit} bytes. */
    byte[] bytes(List<Digest> content, int limit) throws VaultException;

    /** Whether the index knows the blob. */
    boolean holds(Digest blob);

    /** Reads index files that came since. */
    void refresh() throws VaultException;
}
