package dev.strongroom.vault.directory;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.tree.Attributes;
import dev.strongroom.vault.tree.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A directory as the parent snapshot has it, so that unchanged files need not be read. */
final class ParentDirectory {
    /** For a directory that the parent snapshot does not have. */
    static final ParentDirectory NONE = new ParentDirectory(Map.of());

    private final Map<String, Node> nodes;

    private ParentDirectory(Map<String, Node> nodes) {
        this.nodes = nodes;
    }

    static ParentDirectory load(VaultReader reader, Digest tree) throws VaultException {
        Map<String, Node> nodes = new HashMap<>();
        reader.tree(tree).nodes().forEach(node -> nodes.put(node.name(), node));
        return new ParentDirectory(nodes);
    }

    ParentDirectory directory(VaultReader reader, String name) throws VaultException {
        return nodes.get(name) instanceof Node.DirectoryNode directory && reader.holds(directory.subtree())
                ? load(reader, directory.subtree())
                : NONE;
    }

    /** The content of a file that is unchanged by size, both times and inode, and that is still in the vault. */
    Optional<List<Digest>> unchanged(VaultReader reader, LocalEntry entry) {
        return nodes.get(entry.name()) instanceof Node.FileNode file && file.size() == entry.size()
                && file.modified().equals(entry.modified())
                && file.attributes().filter(before -> same(before, entry.attributes())).isPresent()
                && file.content().stream().allMatch(reader::holds) ? Optional.of(file.content()) : Optional.empty();
    }

    private static boolean same(Attributes before, Attributes now) {
        return before.inode() == now.inode() && before.changed().equals(now.changed());
    }
}
