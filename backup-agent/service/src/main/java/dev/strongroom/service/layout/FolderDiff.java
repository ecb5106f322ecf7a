package dev.strongroom.service.layout;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import dev.strongroom.vault.tree.Tree;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * Finds how two versions of a folder differ, by their sidecars. What both refer to is not read; at any time no more than one
 * leaf of each side is in memory, also where one side is split and the other is not.
 */
public final class FolderDiff {
    private final VaultReader vault;
    private final ItemKind kind;
    private final ItemListener listener;

    public FolderDiff(VaultReader vault, ItemKind kind, ItemListener listener) {
        this.kind = kind;
        this.vault = vault;
        this.listener = listener;
    }

    /** Compares the directories of two versions of a folder; none for a folder that is not there. */
    public void compare(Collection<Node> old, Collection<Node> now) throws VaultException {
        children(directories(old), directories(now));
    }

    private void children(Map<String, DirectoryNode> old, Map<String, DirectoryNode> now) throws VaultException {
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            directory(Optional.ofNullable(old.get(name)), Optional.ofNullable(now.get(name)));
        }
    }

    private void directory(Optional<DirectoryNode> old, Optional<DirectoryNode> now) throws VaultException {
        if (old.map(DirectoryNode::subtree).equals(now.map(DirectoryNode::subtree))) {
            return;
        }
        Tree oldTree = tree(old);
        Tree nowTree = tree(now);
        if (LeafFiles.isLeaf(oldTree)) {
            fromLeaf(oldTree, nowTree);
        } else if (LeafFiles.isLeaf(nowTree)) {
            toLeaf(oldTree, nowTree);
        } else {
            children(directories(oldTree.nodes()), directories(nowTree.nodes()));
        }
    }

    private void fromLeaf(Tree oldTree, Tree nowTree) throws VaultException {
        Map<ItemId, StoredItem> old = items(oldTree);
        items(nowTree, (id, item) -> changed(Optional.ofNullable(old.remove(id)), Optional.of(item)));
        old.values().forEach(listener::removed);
    }

    private void toLeaf(Tree oldTree, Tree nowTree) throws VaultException {
        Map<ItemId, StoredItem> now = items(nowTree);
        items(oldTree, (id, item) -> changed(Optional.of(item), Optional.ofNullable(now.remove(id))));
        now.values().forEach(listener::added);
    }

    private void changed(Optional<StoredItem> old, Optional<StoredItem> now) {
        if (old.isPresent() && now.isPresent() && isSame(old.get(), now.get())) {
            if (!old.get().state().equals(now.get().state())) {
                listener.stateChanged(now.get().id(), now.get().state());
            }
            return;
        }
        old.ifPresent(listener::removed);
        now.ifPresent(listener::added);
    }

    private static boolean isSame(StoredItem old, StoredItem now) {
        return old.file().equals(now.file()) && old.providerId().equals(now.providerId());
    }

    private Map<ItemId, StoredItem> items(Tree leaf) throws VaultException {
        Map<ItemId, StoredItem> items = new HashMap<>();
        items(leaf, items::put);
        return items;
    }

    /** Every item at and below a directory, leaf by leaf. */
    private void items(Tree tree, BiConsumer<ItemId, StoredItem> each) throws VaultException {
        if (LeafFiles.isLeaf(tree)) {
            LeafFiles.read(vault, kind, tree).items().forEach(item -> each.accept(item.id(), item));
            return;
        }
        for (DirectoryNode child : directories(tree.nodes()).values()) {
            items(vault.tree(child.subtree()), each);
        }
    }

    private Tree tree(Optional<DirectoryNode> directory) throws VaultException {
        return directory.isPresent() ? vault.tree(directory.get().subtree()) : Tree.EMPTY;
    }

    private static Map<String, DirectoryNode> directories(Collection<Node> nodes) {
        Map<String, DirectoryNode> directories = new HashMap<>();
        for (Node node : nodes) {
            if (node instanceof DirectoryNode directory) {
                directories.put(directory.name(), directory);
            }
        }
        return directories;
    }
}
