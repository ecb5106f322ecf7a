package dev.strongroom.pst.messaging;

import dev.strongroom.pst.ltp.PropertyContext;
import dev.strongroom.pst.ltp.RecordHeap;
import dev.strongroom.pst.ltp.TableContext;
import dev.strongroom.pst.ltp.TableLayout;
import dev.strongroom.pst.ndb.DataTree;
import dev.strongroom.pst.ndb.NodeData;
import dev.strongroom.pst.ndb.NodeFile;
import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.ndb.NodeType;
import dev.strongroom.pst.ndb.Subnodes;
import dev.strongroom.pst.property.Guids;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.UUID;

/** Writes what a store has besides its messages: the folders with their tables, and the nodes that all stores have. */
final class StoreWriter {
    private final NodeFile file;
    private final NameMap names;
    private final UUID key;
    private final String name;

    StoreWriter(NodeFile file, NameMap names, UUID key, String name) {
        this.file = file;
        this.names = names;
        this.key = key;
        this.name = name;
    }

    void write(SystemFolders folders) throws IOException {
        folder(folders.root());
        for (Map.Entry<NodeId, TableLayout> table : SystemTables.WITHOUT_ROWS.entrySet()) {
            table(table.getKey(), table.getValue());
        }
        for (NodeId empty : SystemTables.EMPTY_NODES) {
            add(empty, NodeData.EMPTY);
        }
        searches();
        add(SystemNodes.STORE, properties(store()));
        receiveFolders();
        add(SystemNodes.REPLICA_MAP, RecordHeap.empty(file));
        add(SystemNodes.NAME_MAP, names.write(file));
    }

    private void folder(Folder folder) throws IOException {
        file.addNode(folder.id(), properties(folder.properties()), folder.parent());
        if (folder.id().typeCode() == NodeType.SEARCH_FOLDER.code()) {
            // It has no tables but the one of what was found ([MS-PST], section 2.4.8.6), which is in the list of empty ones.
            add(folder.id().sibling(NodeType.SEARCH_CRITERIA),
                    properties(new PropertyBag().number(StoreProperties.SEARCH_FLAGS, 0)));
        } else {
            add(folder.id().sibling(NodeType.HIERARCHY_TABLE), folder.writeHierarchy(file));
            add(folder.id().sibling(NodeType.CONTENTS_TABLE), folder.writeContents(file));
            table(folder.id().sibling(NodeType.ASSOCIATED_CONTENTS_TABLE), TableLayouts.ASSOCIATED_CONTENTS);
        }
        for (Folder child : folder.children()) {
            folder(child);
        }
    }

    private PropertyBag store() {
        byte[] history = ByteBuffer.allocate(StoreProperties.HISTORY_SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1)
                .put(Guids.bytes(new UUID(key.getLeastSignificantBits(), key.getMostSignificantBits())))
                .putInt(1)
                .array();
        PropertyBag bag = new PropertyBag().bytes(StoreProperties.RECORD_KEY, Guids.bytes(key))
                .text(StoreProperties.DISPLAY_NAME, name)
                .bytes(StoreProperties.VERSION_HISTORY, history)
                .number(StoreProperties.REPLICA_FLAGS, 0)
                .number(StoreProperties.VALID_FOLDERS, StoreProperties.VALID_FOLDER_BITS)
                .number(StoreProperties.PASSWORD, 0);
        StoreProperties.FOLDERS.forEach((property, folder) -> bag.bytes(property, EntryId.of(key, folder)));
        return bag;
    }

    /** Messages of any class are delivered into the root. */
    private void receiveFolders() throws IOException {
        TableContext rows = new TableContext(file, TableLayouts.RECEIVE_FOLDERS);
        rows.add(1, new PropertyBag().text(MessageProperties.MESSAGE_CLASS, "")
                .number(StoreProperties.RECEIVE_FOLDER, SystemNodes.ROOT.value()));
        add(SystemNodes.RECEIVE_FOLDERS, rows.complete());
    }

    /** The list of folders that searches fill. */
    private void searches() throws IOException {
        byte[] active = ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(SystemNodes.SEARCH_FOLDER.value())
                .array();
        DataTree data = new DataTree(file);
        data.add(active, active.length);
        add(SystemNodes.SEARCH_ACTIVITIES, new NodeData(data.complete(), 0, data.length()));
    }

    private NodeData properties(PropertyBag bag) throws IOException {
        return new PropertyContext(file, names, new Subnodes()).putAll(bag).complete();
    }

    private void table(NodeId id, TableLayout layout) throws IOException {
        add(id, new TableContext(file, layout).complete());
    }

    private void add(NodeId id, NodeData data) throws IOException {
        file.addNode(id, data, NodeId.NONE);
    }
}
