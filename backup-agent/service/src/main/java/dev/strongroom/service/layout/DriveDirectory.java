package dev.strongroom.service.layout;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.formats.item.EntryType;
import dev.strongroom.formats.sidecar.ItemLine;
import dev.strongroom.formats.sidecar.JsonLines;
import dev.strongroom.formats.sidecar.StateLine;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import dev.strongroom.vault.tree.Node.FileNode;
import dev.strongroom.vault.tree.Tree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A directory of a drive while it is changed: files and folders under their own names, the lines of both in two sidecars,
 * and {@value #VERSIONS} with a directory for each file that has older versions. One with more items than a limit is split
 * into {@code %0} to {@code %f} by a digit of the items' numbers, and stays so while anything is in it.
 */
final class DriveDirectory {
    /** No name of an item is so: {@code SafeName} follows a percent sign with hexadecimal capitals. */
    static final String VERSIONS = "%versions";
    private static final int DIGIT_BITS = 4;
    private static final int FIRST_DIGIT = 56;
    private static final int DEEPEST = 10;

    private final int depth;
    private final NavigableMap<ItemId, StoredItem> items = new TreeMap<>();
    private final Map<String, DriveBranch> folders = new HashMap<>();
    private final Map<String, DriveBranch> versions = new HashMap<>();
    private final Map<String, DriveBranch> parts = new TreeMap<>();
    private final List<Node> foreign = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /** @param depth how often the folder was split above it */
    DriveDirectory(int depth) {
        this.depth = depth;
    }

    int depth() {
        return depth;
    }

    static DriveDirectory read(VaultReader vault, Tree tree, int depth) throws VaultException {
        DriveDirectory directory = new DriveDirectory(depth);
        Map<String, Node> nodes = new HashMap<>();
        tree.nodes().forEach(node -> nodes.put(node.name(), node));
        for (Node node : tree.nodes()) {
            if (isPart(node) && node instanceof DirectoryNode part) {
                directory.parts.put(node.name(), DriveBranch.of(part, depth + 1));
                nodes.remove(node.name());
            }
        }
        Map<ItemId, ItemState> states = LeafFiles.states(vault, Optional.ofNullable(nodes.remove(LeafFiles.STATES)));
        for (ItemLine line : LeafFiles.lines(vault, Optional.ofNullable(nodes.remove(LeafFiles.ITEMS)),
                JsonLines.ITEMS)) {
            ItemState state = states.getOrDefault(ItemId.parse(line.id()), ItemState.EMPTY);
            directory.take(line, state, Optional.ofNullable(nodes.get(line.file())))
                    .ifPresent(item -> nodes.remove(item.file()));
        }
        if (nodes.get(VERSIONS) instanceof DirectoryNode all) {
            nodes.remove(VERSIONS);
            for (Node node : vault.tree(all.subtree()).nodes()) {
                if (node instanceof DirectoryNode ofFile) {
                    directory.versions.put(node.name(), DriveBranch.of(ofFile, 0));
                }
            }
        }
        directory.foreign.addAll(nodes.values());
        nodes.keySet().forEach(name -> directory.names.add(DriveNames.folded(name)));
        return directory;
    }

    static boolean isPart(Node node) {
        return node.name().matches("%[0-9a-f]");
    }

    /** A line without what it speaks of is no item: somebody took that out of the vault with another program. */
    private Optional<StoredItem> take(ItemLine line, ItemState state, Optional<Node> node) {
        boolean folder = line.entry().filter(entry -> entry.type() == EntryType.FOLDER).isPresent();
        if (folder && node.orElse(null) instanceof DirectoryNode directory) {
            folders.put(line.file(), DriveBranch.of(directory, 0));
            return Optional.of(add(StoredItem.of(line, state, List.of())));
        }
        if (!folder && line.entry().isPresent() && node.orElse(null) instanceof FileNode file
                && file.size() == line.size()) {
            return Optional.of(add(StoredItem.of(line, state, file.content())));
        }
        return Optional.empty();
    }

    private StoredItem add(StoredItem item) {
        items.put(item.id(), item);
        names.add(DriveNames.folded(item.file()));
        return item;
    }

    /** The directory that holds an item of this id, or is to hold it: this one or a part of it. */
    DriveDirectory of(VaultReader vault, ItemId id) throws VaultException {
        DriveDirectory at = this;
        while (!at.parts.isEmpty()) {
            int below = at.depth + 1;
            at = at.parts.computeIfAbsent(at.part(id), name -> DriveBranch.empty(below)).open(vault);
        }
        return at;
    }

    private String part(ItemId id) {
        return "%" + Long.toHexString((id.number() >>> (FIRST_DIGIT - depth * DIGIT_BITS)) & 0xf);
    }

    /** The item; empty when it is not here. */
    Optional<StoredItem> find(ItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    /** What lies in an item of this directory. */
    DriveBranch branch(StoredItem item) {
        return (item.inDrive().type() == EntryType.FOLDER ? folders : versions).computeIfAbsent(item.file(),
                file -> DriveBranch.empty(0));
    }

    /** Takes an item out with what lies in it. */
    Optional<DriveBranch> remove(StoredItem item) {
        items.remove(item.id());
        names.remove(DriveNames.folded(item.file()));
        return Optional.ofNullable(
                (item.inDrive().type() == EntryType.FOLDER ? folders : versions).remove(item.file()));
    }

    /**
     * Puts an item in.
     *
     * @param keepsName whether its name in the vault is still right
     * @return the item with its name in the vault
     */
    StoredItem put(StoredItem item, boolean keepsName, Optional<DriveBranch> branch) {
        boolean kept = keepsName && !names.contains(DriveNames.folded(item.file()));
        StoredItem named = kept ? item : item.named(DriveNames.free(item.subject(), item.id(), names));
        add(named);
        branch.ifPresent(
                below -> (named.inDrive().type() == EntryType.FOLDER ? folders : versions).put(named.file(), below));
        return named;
    }

    /** What lies here itself and in no part of it. */
    Collection<StoredItem> here() {
        return items.values();
    }

    /** Every item here, and then of each what lies in it: a directory at a time. */
    void forEach(VaultReader vault, ItemVisitor visitor) throws VaultException {
        for (DriveBranch part : parts.values()) {
            part.open(vault).forEach(vault, visitor);
        }
        items.values().forEach(visitor::item);
        for (Map<String, DriveBranch> branches : List.of(folders, versions)) {
            for (DriveBranch branch : branches.values()) {
                branch.open(vault).forEach(vault, visitor);
            }
        }
    }

    /** Is told of items. */
    @FunctionalInterface
    interface ItemVisitor {
        void item(StoredItem item);
    }

    boolean isEmpty() {
        return items.isEmpty() && foreign.isEmpty() && parts.values().stream().allMatch(DriveBranch::isEmpty);
    }

    /** Writes it with all that was opened below it. */
    Digest store(VaultWriter vault, Instant modified, int limit) throws VaultException {
        return vault.storeTree(Tree.of(nodes(vault, modified, limit)));
    }

    List<Node> nodes(VaultWriter vault, Instant modified, int limit) throws VaultException {
        List<Node> nodes = new ArrayList<>(foreign);
        if (parts.isEmpty() && items.size() > limit && depth < DEEPEST) {
            split();
        }
        for (Map.Entry<String, DriveBranch> part : parts.entrySet()) {
            if (!part.getValue().isEmpty()) {
                nodes.add(part.getValue().store(vault, part.getKey(), modified, limit));
            }
        }
        if (!items.isEmpty()) {
            items(vault, modified, limit, nodes);
        }
        return nodes;
    }

    private void items(VaultWriter vault, Instant modified, int limit, Collection<Node> nodes) throws VaultException {
        List<ItemLine> lines = new ArrayList<>();
        List<StateLine> states = new ArrayList<>();
        List<Node> older = new ArrayList<>();
        for (StoredItem item : items.values()) {
            lines.add(item.line());
            states.add(item.stateLine());
            if (item.inDrive().type() == EntryType.FOLDER) {
                nodes.add(branch(item).store(vault, item.file(), item.received(), limit));
            } else {
                nodes.add(item.node());
                DriveBranch before = versions.get(item.file());
                if (before != null && !before.isEmpty()) {
                    older.add(before.store(vault, item.file(), item.received(), limit));
                }
            }
        }
        if (!older.isEmpty()) {
            nodes.add(new DirectoryNode(VERSIONS, modified, vault.storeTree(Tree.of(older))));
        }
        nodes.add(Sidecars.store(vault, LeafFiles.ITEMS, modified, JsonLines.ITEMS.bytes(lines)));
        nodes.add(Sidecars.store(vault, LeafFiles.STATES, modified, JsonLines.STATES.bytes(states)));
    }

    private void split() {
        Map<String, DriveDirectory> made = new TreeMap<>();
        for (StoredItem item : List.copyOf(items.values())) {
            Optional<DriveBranch> branch = remove(item);
            made.computeIfAbsent(part(item.id()), name -> new DriveDirectory(depth + 1)).put(item, true, branch);
        }
        made.forEach((name, part) -> parts.put(name, DriveBranch.of(part)));
    }
}
