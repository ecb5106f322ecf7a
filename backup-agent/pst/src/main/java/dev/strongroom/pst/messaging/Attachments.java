package dev.strongroom.pst.messaging;

import dev.strongroom.pst.ltp.PropertyContext;
import dev.strongroom.pst.ltp.PropertyIds;
import dev.strongroom.pst.ltp.TableContext;
import dev.strongroom.pst.ndb.DataTree;
import dev.strongroom.pst.ndb.Layout;
import dev.strongroom.pst.ndb.NodeData;
import dev.strongroom.pst.ndb.NodeFile;
import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.ndb.NodeType;
import dev.strongroom.pst.ndb.Subnodes;
import dev.strongroom.pst.property.AttachmentProperties;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.PropertyId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes the attachments of one message as they come, and at the end the table of them. */
final class Attachments {
    /** Beyond this bytes lie in a subnode. */
    private static final int SHORT = 3580;
    private static final int DATA_ID = ((PropertyId) AttachmentProperties.DATA.key()).value();
    private static final int BY_VALUE = 1;
    private static final int EMBEDDED_MESSAGE = 5;
    private static final int LINK = 7;
    private static final int NOWHERE = -1;

    private final NodeFile file;
    private final PropertyIds ids;
    private final Subnodes messageSubnodes;
    private @Nullable TableContext table;
    private int count;
    private boolean shown;

    Attachments(NodeFile file, PropertyIds ids, Subnodes messageSubnodes) {
        this.file = file;
        this.ids = ids;
        this.messageSubnodes = messageSubnodes;
    }

    /** Adds bytes; properties that the bag lacks and all must have are set in it. */
    void add(PropertyBag bag, InputStream content) throws IOException {
        byte[] head = new byte[Layout.BLOCK_PAYLOAD];
        int length = content.readNBytes(head, 0, head.length);
        Subnodes subnodes = new Subnodes();
        describe(bag, BY_VALUE);
        if (length <= SHORT) {
            bag.bytes(AttachmentProperties.DATA, Arrays.copyOf(head, length));
            write(bag, context(bag, 0, subnodes));
        } else {
            DataTree data = new DataTree(file);
            data.addAll(head, length, content);
            NodeId node = subnodes.addData(new NodeData(data.complete(), 0, data.length()));
            PropertyContext context = context(bag, data.length(), subnodes);
            context.putStored(DATA_ID, node);
            write(bag, context);
        }
    }

    /**
     * Adds a message.
     *
     * @param message what it holds
     */
    void addMessage(PropertyBag bag, NodeData message) throws IOException {
        Subnodes subnodes = new Subnodes();
        NodeId node = file.newId(NodeType.MESSAGE);
        subnodes.add(node, message);
        describe(bag, EMBEDDED_MESSAGE);
        PropertyContext context = context(bag, message.size(), subnodes);
        context.putObject(DATA_ID, node, (int) Math.min(message.size(), Integer.MAX_VALUE));
        write(bag, context);
    }

    /** Adds a link: the bag tells where to. */
    void addLink(PropertyBag bag) throws IOException {
        describe(bag, LINK);
        write(bag, context(bag, 0, new Subnodes()));
    }

    private void describe(PropertyBag bag, int method) {
        bag.number(AttachmentProperties.METHOD, method)
                .number(AttachmentProperties.RENDERING_POSITION, NOWHERE)
                .number(AttachmentProperties.NUMBER, count);
    }

    /** The context with all of the bag; the bag then also has the attachment's size. */
    private PropertyContext context(PropertyBag bag, long content, Subnodes subnodes) throws IOException {
        bag.number(AttachmentProperties.SIZE, 0);
        long size = ValueSizes.of(bag) + content;
        bag.number(AttachmentProperties.SIZE, (int) Math.min(size, Integer.MAX_VALUE));
        return new PropertyContext(file, ids, subnodes).putAll(bag);
    }

    private void write(PropertyBag bag, PropertyContext context) throws IOException {
        NodeId id = NodeId.of(NodeType.ATTACHMENT.firstIndex() + 1 + count, NodeType.ATTACHMENT);
        messageSubnodes.add(id, context.complete());
        rows().add(id.value(), bag);
        shown |= !bag.isSet(AttachmentProperties.HIDDEN);
        count++;
    }

    private TableContext rows() throws IOException {
        TableContext rows = table;
        if (rows == null) {
            rows = new TableContext(file, TableLayouts.ATTACHMENTS);
            table = rows;
        }
        return rows;
    }

    /** Whether there are any that people see as such. */
    boolean anyShown() {
        return shown;
    }

    /** Writes the table if there are any. */
    void complete() throws IOException {
        TableContext rows = table;
        if (rows != null) {
            messageSubnodes.add(SystemNodes.ATTACHMENT_TABLE, rows.complete());
        }
    }
}
