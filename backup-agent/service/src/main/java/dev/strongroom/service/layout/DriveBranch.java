package dev.strongroom.service.layout;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import dev.strongroom.vault.tree.Tree;
import java.time.Instant;
import java.util.Optional;

/** A directory below another one: as the vault has it, until somebody opens it. */
final class DriveBranch {
    private Optional<Digest> stored;
    private Optional<DriveDirectory> open = Optional.empty();
    private final int depth;

    private DriveBranch(Optional<Digest> stored, int depth) {
        this.stored = stored;
        this.depth = depth;
    }

    /** @param depth how often the folder was split above it; 0 for a folder */
    static DriveBranch of(DirectoryNode node, int depth) {
        return new DriveBranch(Optional.of(node.subtree()), depth);
    }

    static DriveBranch empty(int depth) {
        return new DriveBranch(Optional.empty(), depth);
    }

    static DriveBranch of(DriveDirectory directory) {
        DriveBranch branch = new DriveBranch(Optional.empty(), directory.depth());
        branch.open = Optional.of(directory);
        return branch;
    }

    DriveDirectory open(VaultReader vault) throws VaultException {
        if (open.isEmpty()) {
            open = Optional.of(DriveDirectory.read(vault,
                    stored.isPresent() ? vault.tree(stored.get()) : Tree.EMPTY, depth));
        }
        return open.get();
    }

    /** Writes what was opened; what was not is referred to. */
    DirectoryNode store(VaultWriter vault, String name, Instant modified, int limit) throws VaultException {
        if (open.isPresent()) {
            stored = Optional.of(open.get().store(vault, modified, limit));
        } else if (stored.isEmpty()) {
            stored = Optional.of(vault.storeTree(Tree.EMPTY));
        }
        return new DirectoryNode(name, modified, stored.get());
    }

    /** Whether there is certainly nothing in it. */
    boolean isEmpty() {
        return open.isPresent() ? open.get().isEmpty() : stored.isEmpty();
    }
}
