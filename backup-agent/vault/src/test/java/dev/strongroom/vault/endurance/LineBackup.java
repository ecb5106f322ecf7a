package dev.strongroom.vault.endurance;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.blob.FileContent;
import dev.strongroom.vault.blob.NoCuts;
import dev.strongroom.vault.blob.PackGroup;
import dev.strongroom.vault.blob.StoredFile;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.testing.TestVault;
import dev.strongroom.vault.tree.Node;
import dev.strongroom.vault.tree.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A backup of a line as a vault holds it: its items, and beside them the cursor that covers them.
 *
 * @param items by name
 */
record LineBackup(Line line, int cursor, Map<String, Node.FileNode> items) {
    private static final String CURSOR = "cursor";
    private static final int MOST = 1 << 20;

    /** What a snapshot holds. Its first tag is its line's number. */
    static LineBackup read(VaultReader reader, Snapshot snapshot) throws VaultException {
        Map<String, Node.FileNode> items = new HashMap<>();
        int cursor = 0;
        Node.DirectoryNode below = (Node.DirectoryNode) reader.tree(snapshot.tree()).nodes().getFirst();
        for (Node node : reader.tree(below.subtree()).nodes()) {
            Node.FileNode file = (Node.FileNode) node;
            if (file.name().equals(CURSOR)) {
                cursor = Integer.parseInt(new String(reader.bytes(file.content(), MOST), StandardCharsets.UTF_8));
            } else {
                items.put(file.name(), file);
            }
        }
        return new LineBackup(new Line(Integer.parseInt(snapshot.tags().getFirst())), cursor, items);
    }

    /** The one of a line that covers most, or an empty one. */
    static LineBackup newest(VaultReader reader, Line line) throws VaultException {
        LineBackup newest = new LineBackup(line, 0, Map.of());
        for (Snapshot snapshot : reader.snapshots()) {
            if (snapshot.tags().getFirst().equals(Integer.toString(line.number()))) {
                LineBackup found = read(reader, snapshot);
                newest = found.cursor > newest.cursor ? found : newest;
            }
        }
        return newest;
    }

    /**
     * A backup that is stored and not yet published.
     *
     * @param tree its root
     */
    record Prepared(Line line, Digest tree) {}

    /** Stores the next items of the line beside those of this backup, as a connector would go on from its cursor. */
    Prepared storeNext(VaultWriter writer, int count) throws VaultException, IOException {
        int next = cursor + count;
        List<Node> nodes = new ArrayList<>();
        Set<String> before = new HashSet<>(line.covered(cursor));
        for (String name : line.covered(next)) {
            if (before.contains(name)) {
                Optional.ofNullable(items.get(name)).ifPresent(nodes::add); // unless it was erased
            } else {
                nodes.add(store(writer, name, Line.content(name)));
            }
        }
        nodes.add(store(writer, CURSOR, Integer.toString(next).getBytes(StandardCharsets.UTF_8)));
        Digest below = writer.storeTree(Tree.of(nodes));
        return new Prepared(line,
                writer.storeTree(Tree.of(List.of(new Node.DirectoryNode("below", TestVault.MODIFIED, below)))));
    }

    private static Node store(VaultWriter writer, String name, byte[] content) throws VaultException, IOException {
        StoredFile stored = writer.storeFile(FileContent.of(content), PackGroup.ITEMS, new NoCuts());
        return new Node.FileNode(name, TestVault.MODIFIED, stored.size(), stored.content());
    }
}
