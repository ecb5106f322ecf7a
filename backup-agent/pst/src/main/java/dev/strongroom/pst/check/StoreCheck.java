package dev.strongroom.pst.check;

import dev.strongroom.pst.ltp.TableLayout;
import dev.strongroom.pst.messaging.EntryId;
import dev.strongroom.pst.messaging.StoreProperties;
import dev.strongroom.pst.messaging.SystemNodes;
import dev.strongroom.pst.messaging.SystemTables;
import dev.strongroom.pst.messaging.TableLayouts;
import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.ndb.NodeType;
import dev.strongroom.pst.property.Guids;
import dev.strongroom.pst.property.MessageProperties;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** Looks at a store as a whole ([MS-PST], section 2.4): its own properties, the nodes that it must have, and all folders. */
final class StoreCheck {
    private static final int NODE_TYPE_MASK = 0x1f;

    private final NodeIndex nodes;
    private final NodeReader reader;
    private final BlockReader blocks;
    private final Findings findings;
    private int names;

    StoreCheck(NodeIndex nodes, NodeReader reader, BlockReader blocks, Findings findings) {
        this.nodes = nodes;
        this.reader = reader;
        this.blocks = blocks;
        this.findings = findings;
    }

    void check() throws IOException {
        attempt(() -> names = NameMapCheck.check(node(SystemNodes.NAME_MAP), blocks, findings));
        attempt(this::store);
        for (Map.Entry<NodeId, TableLayout> template : SystemTables.WITHOUT_ROWS.entrySet()) {
            attempt(() -> findings.same(TableReader.read(node(template.getKey()), template.getValue(), blocks, findings,
                    _ -> {}), 0, Problem.Part.STORE, "node " + template.getKey(), "the number of rows"));
        }
        attempt(this::receiveFolders);
        attempt(this::searches);
        for (NodeId empty : SystemTables.EMPTY_NODES) {
            attempt(() -> findings.same(node(empty).size(), 0, Problem.Part.STORE, "node " + empty, "its size"));
        }
        attempt(() -> ReplicaMapCheck.check(node(SystemNodes.REPLICA_MAP), blocks, findings));
        new FolderCheck(this, nodes, blocks, findings).check(SystemNodes.ROOT);
        for (int node = 0; node < nodes.size(); node++) {
            NodeId id = nodes.id(node);
            findings.require(nodes.isSeen(node), Problem.Part.STORE, "node " + id, "nothing in the store leads to it");
            boolean hasParent =
                    id.typeCode() == NodeType.FOLDER.code() || id.typeCode() == NodeType.SEARCH_FOLDER.code()
                            || id.typeCode() == NodeType.MESSAGE.code();
            findings.require(hasParent || nodes.parent(node).equals(NodeId.NONE), Problem.Part.NODE, "node " + id,
                    "it has a parent");
        }
    }

    /** What may find damage that ends it. */
    @FunctionalInterface
    interface Step {
        /** Goes on until it is done or finds that it can't. */
        void run() throws IOException, DamageException;
    }

    void attempt(Step step) throws IOException {
        try {
            step.run();
        } catch (DamageException e) {
            e.addTo(findings);
        }
    }

    /** Reads a node that must be there. */
    NodeContent node(NodeId id) throws IOException, DamageException {
        int node = nodes.find(id);
        String place = "node " + id;
        if (node < 0) {
            throw new DamageException(Problem.Part.STORE, place, "it is missing");
        }
        if (!nodes.see(node)) {
            throw new DamageException(Problem.Part.STORE, place, "two places lead to it");
        }
        return reader.read(place, nodes.data(node), nodes.subnodes(node));
    }

    PropertiesReader.Properties properties(NodeContent content) throws IOException, DamageException {
        return PropertiesReader.read(content, blocks, findings, names);
    }

    private void store() throws IOException, DamageException {
        PropertiesReader.Properties store = properties(node(SystemNodes.STORE));
        String place = "store";
        byte[] key = store.get(StoreProperties.RECORD_KEY).map(StoredValue::bytes).orElse(new byte[0]);
        findings.same(key.length, Guids.SIZE, Problem.Part.STORE, place, "the length of its key");
        findings.require(store.get(StoreProperties.DISPLAY_NAME).isPresent(), Problem.Part.STORE, place,
                "it has no name");
        findings.same(store.number(StoreProperties.VALID_FOLDERS), StoreProperties.VALID_FOLDER_BITS,
                Problem.Part.STORE, place,
                "which folders it has");
        findings.same(store.number(StoreProperties.PASSWORD), 0, Problem.Part.STORE, place, "the password");
        findings.require(store.get(StoreProperties.PASSWORD).isPresent(), Problem.Part.STORE, place,
                "the password is missing");
        findings.same(store.number(StoreProperties.REPLICA_FLAGS), 0, Problem.Part.STORE, place,
                "the flags of replicas");
        findings.require(store.get(StoreProperties.VERSION_HISTORY).filter(StoreCheck::isHistory).isPresent(),
                Problem.Part.STORE, place, "the history of versions is wrong");
        StoreProperties.FOLDERS.forEach((property, folder) -> {
            byte[] entry = store.get(property).map(StoredValue::bytes).orElse(new byte[0]);
            findings.require(Arrays.equals(entry, EntryId.of(key, folder)), Problem.Part.STORE, place,
                    "the entry id of the folder " + folder + " is wrong");
        });
    }

    private static boolean isHistory(StoredValue value) {
        return value.length() == StoreProperties.HISTORY_SIZE && value.number() == 1
                && value.bytes()[StoreProperties.HISTORY_SIZE - Integer.BYTES] == 1;
    }

    private void receiveFolders() throws IOException, DamageException {
        int rows = TableReader.read(node(SystemNodes.RECEIVE_FOLDERS), TableLayouts.RECEIVE_FOLDERS, blocks, findings,
                row -> {
                    NodeId folder = new NodeId(row.number(StoreProperties.RECEIVE_FOLDER));
                    findings.require(
                            nodes.find(folder) >= 0 && (folder.value() & NODE_TYPE_MASK) == NodeType.FOLDER.code(),
                            Problem.Part.STORE, "table of receive folders", "it names a folder that is not there");
                    findings.require(row.get(MessageProperties.MESSAGE_CLASS).isPresent(), Problem.Part.STORE,
                            "table of receive folders", "a row has no class");
                });
        findings.require(rows > 0, Problem.Part.STORE, "table of receive folders", "it has no rows");
    }

    private void searches() throws IOException, DamageException {
        NodeContent list = node(SystemNodes.SEARCH_ACTIVITIES);
        for (int leaf : list.leaves()) {
            var ids = blocks.read(leaf);
            findings.same(ids.limit() % Integer.BYTES, 0, Problem.Part.STORE, list.place(), "the rest of its list");
            for (int at = 0; at + Integer.BYTES <= ids.limit(); at += Integer.BYTES) {
                NodeId folder = new NodeId(ids.getInt(at));
                findings.require(nodes.find(folder) >= 0 && folder.typeCode() == NodeType.SEARCH_FOLDER.code(),
                        Problem.Part.STORE, list.place(),
                        "it names the folder " + folder + ", which is none of a search");
            }
        }
        findings.require(list.length() > 0, Problem.Part.STORE, list.place(), "it is empty");
    }
}
