package dev.strongroom.pst.messaging;

import dev.strongroom.pst.ltp.TableContext;
import dev.strongroom.pst.ndb.NodeData;
import dev.strongroom.pst.ndb.NodeFile;
import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.property.MessageFlags;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A folder of a store that is being written ([MS-PST], section 2.4.4). Its table of messages goes to the file as it grows. */
public final class Folder {
    /** The most messages of a folder: Outlook gets slow with more, and its table would not hold many times as many. */
    public static final int MOST_MESSAGES = 500_000;

    private final NodeId id;
    private final NodeId parent;
    private final String name;
    private final Optional<FolderClass> folderClass;
    private final List<Folder> children = new ArrayList<>();
    private @Nullable TableContext contents;
    private int unread;

    Folder(NodeId id, NodeId parent, String name, Optional<FolderClass> folderClass) {
        this.id = id;
        this.parent = parent;
        this.name = name;
        this.folderClass = folderClass;
    }

    NodeId id() {
        return id;
    }

    NodeId parent() {
        return parent;
    }

    /** What people call it. */
    public String name() {
        return name;
    }

    Optional<FolderClass> folderClass() {
        return folderClass;
    }

    List<Folder> children() {
        return children;
    }

    /** How many messages it has. */
    public int messages() {
        TableContext rows = contents;
        return rows == null ? 0 : rows.rows();
    }

    boolean isFull() {
        TableContext rows = contents;
        return rows != null && (rows.rows() >= MOST_MESSAGES || rows.isNearlyFull());
    }

    /** Adds a message that was written. */
    void add(NodeFile file, NodeId message, NodeData data, PropertyBag bag) throws IOException {
        TableContext rows = contents;
        if (rows == null) {
            rows = new TableContext(file, TableLayouts.CONTENTS);
            contents = rows;
        }
        bag.number(MessageProperties.SIZE, (int) Math.min(data.size(), Integer.MAX_VALUE));
        bag.bytes(MessageProperties.CONVERSATION_ID, ConversationId.of(bag));
        rows.add(message.value(), bag);
        unread += (bag.numberOf(MessageProperties.FLAGS, 0) & MessageFlags.READ) == 0 ? 1 : 0;
    }

    /** What the folder and its row in the folder above say alike. */
    PropertyBag properties() {
        PropertyBag bag = new PropertyBag().text(FolderProperties.NAME, name)
                .number(FolderProperties.ITEMS, messages())
                .number(FolderProperties.UNREAD, unread)
                .flag(FolderProperties.HAS_FOLDERS, !children.isEmpty());
        folderClass.ifPresent(kind -> bag.text(FolderProperties.CONTAINER_CLASS, kind.containerClass()));
        return bag;
    }

    /** Completes the table of messages. */
    NodeData writeContents(NodeFile file) throws IOException {
        TableContext rows = contents;
        return (rows == null ? new TableContext(file, TableLayouts.CONTENTS) : rows).complete();
    }

    /** Writes the table of folders. */
    NodeData writeHierarchy(NodeFile file) throws IOException {
        TableContext rows = new TableContext(file, TableLayouts.HIERARCHY);
        children.sort(Comparator.comparingLong(child -> Integer.toUnsignedLong(child.id.value())));
        for (Folder child : children) {
            rows.add(child.id.value(), child.properties());
        }
        return rows.complete();
    }
}
