package dev.strongroom.pst.check;

import dev.strongroom.pst.messaging.FolderProperties;
import dev.strongroom.pst.messaging.StoreProperties;
import dev.strongroom.pst.messaging.SystemNodes;
import dev.strongroom.pst.messaging.TableLayouts;
import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.ndb.NodeType;
import dev.strongroom.pst.property.MessageFlags;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyId;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at folders from the root on ([MS-PST], section 2.4.4): properties and tables that have to say the same. */
final class FolderCheck {
    private static final List<Property> IN_BOTH = List.of(FolderProperties.NAME, FolderProperties.ITEMS,
            FolderProperties.UNREAD, FolderProperties.HAS_FOLDERS, FolderProperties.CONTAINER_CLASS);
    private static final int DEEPEST = 500;

    private final StoreCheck store;
    private final NodeIndex nodes;
    private final Findings findings;
    private final MessageCheck messages;
    private final BlockReader blocks;
    /** How many nodes name each node as their parent. */
    private final Map<Integer, Integer> messagesOf = new HashMap<>();
    private final Map<Integer, Integer> foldersOf = new HashMap<>();

    FolderCheck(StoreCheck store, NodeIndex nodes, BlockReader blocks, Findings findings) {
        this.store = store;
        this.nodes = nodes;
        this.blocks = blocks;
        this.findings = findings;
        messages = new MessageCheck(store, blocks, findings);
        for (int node = 0; node < nodes.size(); node++) {
            int type = nodes.id(node).typeCode();
            if (type == NodeType.MESSAGE.code()) {
                messagesOf.merge(nodes.parent(node).value(), 1, Integer::sum);
            } else if (type == NodeType.FOLDER.code() || type == NodeType.SEARCH_FOLDER.code()) {
                foldersOf.merge(nodes.parent(node).value(), 1, Integer::sum);
            }
        }
    }

    /** Looks at the root and at all below. */
    void check(NodeId root) throws IOException {
        // The root names itself as its parent.
        foldersOf.merge(root.value(), -1, Integer::sum);
        store.attempt(() -> folder(root, root, 0));
    }

    private PropertiesReader.Properties folder(NodeId id, NodeId parent, int depth)
            throws IOException, DamageException {
        String place = "folder " + id;
        if (depth > DEEPEST) {
            throw new DamageException(Problem.Part.FOLDER, place, "folders go too deep");
        }
        findings.folder();
        NodeContent content = store.node(id);
        findings.require(nodes.parent(nodes.find(id)).equals(parent), Problem.Part.FOLDER, place,
                "its parent is another");
        PropertiesReader.Properties folder = store.properties(content);
        for (Property property : List.of(FolderProperties.NAME, FolderProperties.ITEMS, FolderProperties.UNREAD,
                FolderProperties.HAS_FOLDERS)) {
            findings.require(folder.get(property).isPresent(), Problem.Part.FOLDER, place, "it lacks " + property);
        }
        if (id.typeCode() == NodeType.SEARCH_FOLDER.code()) {
            search(id, folder, place);
        } else {
            store.attempt(() -> contents(id, folder, place));
            store.attempt(() -> hierarchy(id, folder, place, depth));
            store.attempt(() -> findings.same(TableReader.read(
                    store.node(id.sibling(NodeType.ASSOCIATED_CONTENTS_TABLE)), TableLayouts.ASSOCIATED_CONTENTS,
                    blocks,
                    findings, _ -> {}), 0, Problem.Part.FOLDER, place, "the number of views"));
        }
        return folder;
    }

    private void search(NodeId id, PropertiesReader.Properties folder, String place)
            throws IOException, DamageException {
        findings.same(folder.number(FolderProperties.ITEMS), 0, Problem.Part.FOLDER, place, "the number of messages");
        findings.same(folder.number(FolderProperties.UNREAD), 0, Problem.Part.FOLDER, place,
                "the number of unread messages");
        findings.require(!folder.flag(FolderProperties.HAS_FOLDERS), Problem.Part.FOLDER, place, "it has folders");
        PropertiesReader.Properties criteria = store.properties(store.node(id.sibling(NodeType.SEARCH_CRITERIA)));
        findings.require(criteria.get(StoreProperties.SEARCH_FLAGS).filter(flags -> flags.number() == 0).isPresent(),
                Problem.Part.FOLDER, place, "what its search is at is wrong");
    }

    private void contents(NodeId id, PropertiesReader.Properties folder, String place)
            throws IOException, DamageException {
        int[] unread = {0};
        int rows = TableReader.read(store.node(id.sibling(NodeType.CONTENTS_TABLE)), TableLayouts.CONTENTS, blocks,
                findings,
                row -> {
                    NodeId message = new NodeId(row.id());
                    String messagePlace = "message " + message;
                    findings.same(message.typeCode(), NodeType.MESSAGE.code(), Problem.Part.FOLDER, messagePlace,
                            "the type of its id");
                    NodeContent content = store.node(message);
                    findings.require(nodes.parent(nodes.find(message)).equals(id), Problem.Part.MESSAGE, messagePlace,
                            "its parent is another folder");
                    messages.check(content, row);
                    unread[0] += (row.number(MessageProperties.FLAGS) & MessageFlags.READ) == 0 ? 1 : 0;
                });
        findings.same(rows, messagesOf.getOrDefault(id.value(), 0), Problem.Part.FOLDER, place,
                "the number of rows for its messages");
        findings.same(folder.number(FolderProperties.ITEMS), rows, Problem.Part.FOLDER, place,
                "the number of messages");
        findings.same(folder.number(FolderProperties.UNREAD), unread[0], Problem.Part.FOLDER, place,
                "the number of unread messages");
    }

    private void hierarchy(NodeId id, PropertiesReader.Properties folder, String place, int depth)
            throws IOException, DamageException {
        Map<NodeId, TableReader.Row> rows = new TreeMap<>((a, b) -> Integer.compareUnsigned(a.value(), b.value()));
        TableReader.read(store.node(id.sibling(NodeType.HIERARCHY_TABLE)), TableLayouts.HIERARCHY, blocks, findings,
                row -> rows.put(new NodeId(row.id()), row));
        findings.same(rows.size(), foldersOf.getOrDefault(id.value(), 0), Problem.Part.FOLDER, place,
                "the number of rows for its folders");
        findings.require(folder.flag(FolderProperties.HAS_FOLDERS) == !rows.isEmpty(), Problem.Part.FOLDER, place,
                "whether it has folders is told wrong");
        for (TableReader.Row row : rows.values()) {
            store.attempt(() -> child(row, id, depth));
        }
    }

    private void child(TableReader.Row row, NodeId parent, int depth) throws IOException, DamageException {
        NodeId id = new NodeId(row.id());
        if (id.equals(SystemNodes.ROOT)) {
            throw new DamageException(Problem.Part.FOLDER, "folder " + id, "it lies in another folder");
        }
        PropertiesReader.Properties child = folder(id, parent, depth + 1);
        for (Property property : IN_BOTH) {
            int number = ((PropertyId) property.key()).value();
            StoredValue inFolder = child.values().get(number);
            StoredValue inRow = row.cells().get(number);
            findings.require(inFolder == null ? inRow == null : inRow != null && inFolder.same(inRow),
                    Problem.Part.FOLDER, "folder " + id, "its row in the folder above tells another " + property);
        }
        findings.same(row.cells().size(), 2L + IN_BOTH.stream().filter(p -> row.get(p).isPresent()).count(),
                Problem.Part.FOLDER, "folder " + id, "the number of values in its row");
    }
}
