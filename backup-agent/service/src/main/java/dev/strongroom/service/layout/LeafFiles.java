package dev.strongroom.service.layout;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.formats.sidecar.ItemLine;
import dev.strongroom.formats.sidecar.JsonLines;
import dev.strongroom.formats.sidecar.SidecarException;
import dev.strongroom.formats.sidecar.StateLine;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import dev.strongroom.vault.tree.Node.FileNode;
import dev.strongroom.vault.tree.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and writes leaf directories with their sidecars. */
final class LeafFiles {
    static final String ITEMS = "items.jsonl";
    static final String STATES = "state.jsonl";

    private LeafFiles() {}

    static boolean isLeaf(Tree tree) {
        return tree.find(ITEMS).isPresent();
    }

    /** A line without its file is no item: somebody took it out of the vault with another program. */
    static Leaf read(VaultReader vault, ItemKind kind, Tree tree) throws VaultException {
        Map<String, Node> nodes = new HashMap<>();
        tree.nodes().forEach(node -> nodes.put(node.name(), node));
        Map<ItemId, ItemState> states = states(vault, Optional.ofNullable(nodes.remove(STATES)));
        List<StoredItem> items = new ArrayList<>();
        for (ItemLine line : lines(vault, Optional.ofNullable(nodes.remove(ITEMS)), JsonLines.ITEMS)) {
            if (nodes.get(line.file()) instanceof FileNode file && file.size() == line.size()) {
                nodes.remove(line.file());
                items.add(StoredItem.of(line, states.getOrDefault(ItemId.parse(line.id()), ItemState.EMPTY), file));
            }
        }
        return new Leaf(kind, items, List.copyOf(nodes.values()));
    }

    static Map<ItemId, ItemState> states(VaultReader vault, Optional<Node> node) throws VaultException {
        Map<ItemId, ItemState> states = new HashMap<>();
        for (StateLine line : lines(vault, node, JsonLines.STATES)) {
            states.put(ItemId.parse(line.id()), StoredItem.state(line));
        }
        return states;
    }

    static <T> List<T> lines(VaultReader vault, Optional<Node> node, JsonLines<T> form) throws VaultException {
        if (!(node.orElse(null) instanceof FileNode file)) {
            return List.of();
        }
        try {
            return form.read(Sidecars.bytes(vault, file));
        } catch (SidecarException e) {
            throw Sidecars.damaged(file.name(), e);
        }
    }

    /** Writes a leaf that is not empty. */
    static DirectoryNode write(VaultWriter vault, String name, Leaf leaf) throws VaultException {
        Instant newest = leaf.items().stream().map(StoredItem::received).max(Instant::compareTo).orElse(Instant.EPOCH);
        List<Node> nodes = new ArrayList<>(leaf.foreign());
        List<ItemLine> lines = new ArrayList<>();
        List<StateLine> states = new ArrayList<>();
        for (StoredItem item : leaf.items()) {
            nodes.add(item.node());
            lines.add(item.line());
            states.add(item.stateLine());
        }
        nodes.add(Sidecars.store(vault, ITEMS, newest, JsonLines.ITEMS.bytes(lines)));
        nodes.add(Sidecars.store(vault, STATES, newest, JsonLines.STATES.bytes(states)));
        return new DirectoryNode(name, newest, vault.storeTree(Tree.of(nodes)));
    }
}
