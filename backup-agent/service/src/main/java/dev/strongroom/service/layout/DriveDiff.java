package dev.strongroom.service.layout;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import dev.strongroom.vault.tree.Tree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds how two versions of a drive differ, by their sidecars. What both have at the same path is not read. What moved is
 * told as gone, with all that lies in it, and then as there again: first all that went is told, then all that came.
 */
public final class DriveDiff {
    private final VaultReader vault;
    private final ItemListener listener;

    public DriveDiff(VaultReader vault, ItemListener listener) {
        this.vault = vault;
        this.listener = listener;
    }

    /** Compares the directories of two versions of a drive; none for a drive that is not there. */
    public void compare(Collection<Node> old, Collection<Node> now) throws VaultException {
        Tree before = Tree.of(old);
        Tree after = Tree.of(now);
        directory(before, after, this::went);
        directory(before, after, this::came);
    }

    /** Takes the items of one directory as they were and as they are. */
    @FunctionalInterface
    private interface Step {
        void compare(Map<ItemId, StoredItem> old, Map<ItemId, StoredItem> now);
    }

    private void went(Map<ItemId, StoredItem> old, Map<ItemId, StoredItem> now) {
        old.forEach((id, item) -> {
            StoredItem other = now.get(id);
            if (other == null || !item.isAllOf(other)) {
                listener.removed(item);
            } else if (!item.state().equals(other.state())) {
                listener.stateChanged(id, other.state());
            }
        });
    }

    private void came(Map<ItemId, StoredItem> old, Map<ItemId, StoredItem> now) {
        now.forEach((id, item) -> {
            StoredItem other = old.get(id);
            if (other == null || !other.isAllOf(item)) {
                listener.added(item);
            }
        });
    }

    private void directory(Tree old, Tree now, Step step) throws VaultException {
        step.compare(items(old), items(now));
        Map<String, DirectoryNode> before = directories(old);
        Map<String, DirectoryNode> after = directories(now);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Optional<DirectoryNode> was = Optional.ofNullable(before.get(name));
            Optional<DirectoryNode> is = Optional.ofNullable(after.get(name));
            if (!was.map(DirectoryNode::subtree).equals(is.map(DirectoryNode::subtree))) {
                directory(tree(was), tree(is), step);
            }
        }
    }

    private Tree tree(Optional<DirectoryNode> node) throws VaultException {
        return node.isPresent() ? vault.tree(node.get().subtree()) : Tree.EMPTY;
    }

    private Map<ItemId, StoredItem> items(Tree tree) throws VaultException {
        Map<ItemId, StoredItem> items = new TreeMap<>();
        DriveDirectory.read(vault, tree, 0).here().forEach(item -> items.put(item.id(), item));
        return items;
    }

    /** Everything below, the versions of files each under a name of their own. */
    private Map<String, DirectoryNode> directories(Tree tree) throws VaultException {
        Map<String, DirectoryNode> directories = new HashMap<>();
        List<Node> nodes = new ArrayList<>(tree.nodes());
        for (Node node : tree.nodes()) {
            if (node.name().equals(DriveDirectory.VERSIONS) && node instanceof DirectoryNode all) {
                nodes.remove(node);
                vault.tree(all.subtree()).nodes().forEach(ofFile -> {
                    if (ofFile instanceof DirectoryNode directory) {
                        directories.put(DriveDirectory.VERSIONS + "/" + ofFile.name(), directory);
                    }
                });
            }
        }
        for (Node node : nodes) {
            if (node instanceof DirectoryNode directory) {
                directories.put(directory.name(), directory);
            }
        }
        return directories;
    }
}
