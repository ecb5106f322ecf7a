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
import java.util.UUID;

/** Writes what a store has besides its messages: the folders with their tables, and the nodes that all stores have. */
final class StoreWriter {
    private static final int HISTORY_SIZE = 24;

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
        templates();
        searches();
        add(SystemNodes.STORE, properties(store()));
        receiveFolders();
        add(SystemNodes.REPLICA_MAP, RecordHeap.empty(file));
        add(SystemNodes.UNNAMED_EC1, NodeData.EMPTY);
        table(SystemNodes.UNNAMED_6B6, TableLayouts.UNNAMED_6B6);
        table(SystemNodes.UNNAMED_6D7, TableLayouts.UNNAMED_6D7);
        table(SystemNodes.UNNAMED_6F8, TableLayouts.UNNAMED_6F8);
        add(SystemNodes.NAME_MAP, names.write(file));
    }

    private void folder(Folder folder) throws IOException {
        file.addNode(folder.id(), properties(folder.properties()), folder.parent());
        if (folder.id().typeCode() == NodeType.SEARCH_FOLDER.code()) {
            searchFolder(folder.id());
        } else {
            add(folder.id().sibling(NodeType.HIERARCHY_TABLE), folder.writeHierarchy(file));
            add(folder.id().sibling(NodeType.CONTENTS_TABLE), folder.writeContents(file));
            table(folder.id().sibling(NodeType.ASSOCIATED_CONTENTS_TABLE), TableLayouts.ASSOCIATED_CONTENTS);
        }
        for (Folder child : folder.children()) {
            folder(child);
        }
    }

    /** A folder that holds what a search found has no tables but that ([MS-PST], section 2.4.8.6). */
    private void searchFolder(NodeId id) throws IOException {
        add(id.sibling(NodeType.SEARCH_UPDATE_QUEUE), NodeData.EMPTY);
        add(id.sibling(NodeType.SEARCH_CRITERIA),
                properties(new PropertyBag().number(StoreProperties.SEARCH_FLAGS, 0)));
        table(id.sibling(NodeType.SEARCH_CONTENTS_TABLE), TableLayouts.SEARCH_CONTENTS);
    }

    private PropertyBag store() {
        byte[] history = ByteBuffer.allocate(HISTORY_SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(1)
                .put(Guids.bytes(new UUID(key.getLeastSignificantBits(), key.getMostSignificantBits())))
                .putInt(1)
                .array();
        return new PropertyBag().bytes(StoreProperties.RECORD_KEY, Guids.bytes(key))
                .text(StoreProperties.DISPLAY_NAME, name)
                .bytes(StoreProperties.VERSION_HISTORY, history)
                .number(StoreProperties.REPLICA_FLAGS, 0)
                .number(StoreProperties.VALID_FOLDERS, StoreProperties.VALID_FOLDER_BITS)
                .bytes(StoreProperties.IPM_SUBTREE, EntryId.of(key, SystemNodes.IPM_SUBTREE))
                .bytes(StoreProperties.DELETED_ITEMS, EntryId.of(key, SystemNodes.DELETED_ITEMS))
                .bytes(StoreProperties.FINDER, EntryId.of(key, SystemNodes.SEARCH_ROOT))
                .bytes(StoreProperties.COMMON_VIEWS, EntryId.of(key, SystemNodes.COMMON_VIEWS))
                .number(StoreProperties.PASSWORD, 0);
    }

    /** Tables without rows, of which Outlook copies what it makes anew. */
    private void templates() throws IOException {
        table(SystemNodes.HIERARCHY_TEMPLATE, TableLayouts.HIERARCHY);
        table(SystemNodes.CONTENTS_TEMPLATE, TableLayouts.CONTENTS);
        table(SystemNodes.ASSOCIATED_TEMPLATE, TableLayouts.ASSOCIATED_CONTENTS);
        table(SystemNodes.SEARCH_TEMPLATE, TableLayouts.SEARCH_CONTENTS);
        table(SystemNodes.ATTACHMENT_TABLE, TableLayouts.ATTACHMENTS);
        table(SystemNodes.RECIPIENT_TABLE, TableLayouts.RECIPIENT_TEMPLATE);
        table(SystemNodes.OUTGOING_QUEUE, TableLayouts.OUTGOING_QUEUE);
    }

    /** Messages of any class are delivered into the root. */
    private void receiveFolders() throws IOException {
        TableContext rows = new TableContext(file, TableLayouts.RECEIVE_FOLDERS);
        rows.add(1, new PropertyBag().text(MessageProperties.MESSAGE_CLASS, "")
                .number(StoreProperties.RECEIVE_FOLDER, SystemNodes.ROOT.value()));
        add(SystemNodes.RECEIVE_FOLDERS, rows.complete());
    }

    /** Queues of searches, which are empty, and the list of folders that searches fill. */
    private void searches() throws IOException {
        add(SystemNodes.SEARCH_QUEUE, NodeData.EMPTY);
        add(SystemNodes.SEARCH_DOMAIN, NodeData.EMPTY);
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
