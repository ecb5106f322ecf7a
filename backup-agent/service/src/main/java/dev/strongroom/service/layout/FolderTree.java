package dev.strongroom.service.layout;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import dev.strongroom.vault.tree.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Writes a folder's items as directories: years, months, and in an overfull month days, in an overfull day digits of the
 * hash. Only leaves with changes, and the directories on the way to them, are read and written; the rest is referred to. A
 * directory that was split stays split while anything is in it, so that no item wanders.
 *
 * <p>The same changes to the same folder give the same tree, whatever order they come in.
 */
public final class FolderTree {
    private final VaultReader reader;
    private final VaultWriter writer;
    private final int leafItems;
    private final ItemKind kind;

    /**
     * Writes folders of one kind.
     *
     * @param leafItems how many items a leaf may hold before it is split
     */
    public FolderTree(VaultReader reader, VaultWriter writer, int leafItems, ItemKind kind) {
        this.kind = kind;
        this.reader = reader;
        this.writer = writer;
        this.leafItems = leafItems;
    }

    /**
     * Applies changes to a folder.
     *
     * @param nodes the folder's directory; its files stay as they are
     * @param listener is told what was done
     * @return the folder's directory with the changes
     */
    public List<Node> apply(Collection<Node> nodes, Collection<LeafChange> changes, ItemListener listener)
            throws VaultException {
        List<LeafChange> sorted = new ArrayList<>(changes);
        sorted.sort(LeafChange.ORDER);
        return List.copyOf(children(0, nodes, sorted, listener).values());
    }

    private Map<String, Node> children(int depth, Collection<Node> nodes, List<LeafChange> sorted,
            ItemListener listener) throws VaultException {
        Map<String, Node> children = new TreeMap<>();
        nodes.forEach(node -> children.put(node.name(), node));
        int from = 0;
        while (from < sorted.size()) {
            String name = sorted.get(from).place().step(depth + 1);
            int to = from + 1;
            while (to < sorted.size() && sorted.get(to).place().step(depth + 1).equals(name)) {
                to++;
            }
            Optional<DirectoryNode> child = directory(depth + 1, name, Optional.ofNullable(children.remove(name)),
                    sorted.subList(from, to), listener);
            child.ifPresent(node -> children.put(name, node));
            from = to;
        }
        return children;
    }

    private Optional<DirectoryNode> directory(int depth, String name, Optional<Node> old, List<LeafChange> changes,
            ItemListener listener) throws VaultException {
        Tree tree = old.isPresent() && old.get() instanceof DirectoryNode directory
                ? reader.tree(directory.subtree())
                : Tree.EMPTY;
        if (depth >= Place.MONTH && (tree.nodes().isEmpty() || LeafFiles.isLeaf(tree))) {
            return leaf(depth, name, tree, changes, listener);
        }
        Collection<Node> children = children(depth, tree.nodes(), changes, listener).values();
        return children.isEmpty() ? Optional.empty() : Optional.of(split(name, children));
    }

    private Optional<DirectoryNode> leaf(int depth, String name, Tree tree, List<LeafChange> changes,
            ItemListener listener) throws VaultException {
        Leaf leaf = LeafFiles.read(reader, kind, tree);
        changes.forEach(change -> leaf.apply(change, listener));
        return leaf.isEmpty() ? Optional.empty() : Optional.of(store(depth, name, leaf));
    }

    private DirectoryNode store(int depth, String name, Leaf leaf) throws VaultException {
        if (leaf.items().size() <= leafItems || depth >= Place.DEEPEST) {
            return LeafFiles.write(writer, name, leaf);
        }
        Map<String, List<StoredItem>> parts = leaf.items()
                .stream()
                .collect(Collectors.groupingBy(item -> item.place().step(depth + 1)));
        List<Node> children = new ArrayList<>(leaf.foreign());
        for (Map.Entry<String, List<StoredItem>> part : parts.entrySet()) {
            children.add(store(depth + 1, part.getKey(), new Leaf(kind, part.getValue(), List.of())));
        }
        return split(name, children);
    }

    private DirectoryNode split(String name, Collection<Node> children) throws VaultException {
        Digest tree = writer.storeTree(Tree.of(children));
        return new DirectoryNode(name, newest(children), tree);
    }

    /** The time of the newest item below, so that the time changes with the content only. */
    private static Instant newest(Collection<Node> nodes) {
        return nodes.stream()
                .filter(DirectoryNode.class::isInstance)
                .map(node -> ((DirectoryNode) node).modified())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
