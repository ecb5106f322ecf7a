package dev.strongroom.pst.check;

import dev.strongroom.pst.messaging.SystemNodes;
import dev.strongroom.pst.messaging.TableLayouts;
import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.ndb.NodeType;
import dev.strongroom.pst.property.AttachmentProperties;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyId;
import dev.strongroom.pst.property.PropertyType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** Looks at the attachments of a message ([MS-PST], section 2.4.6), and whether their table says the same. */
final class AttachmentCheck {
    private static final List<Property> IN_BOTH = List.of(AttachmentProperties.SIZE, AttachmentProperties.SHORT_NAME,
            AttachmentProperties.METHOD, AttachmentProperties.RENDERING_POSITION);
    private static final int DATA_ID = ((PropertyId) AttachmentProperties.DATA.key()).value();
    private static final int EMBEDDED_MESSAGE = 5;
    private static final int BY_VALUE = 1;
    private static final int NOWHERE = -1;

    private final StoreCheck store;
    private final MessageCheck messages;
    private final BlockReader blocks;
    private final Findings findings;

    AttachmentCheck(StoreCheck store, MessageCheck messages, BlockReader blocks, Findings findings) {
        this.store = store;
        this.messages = messages;
        this.blocks = blocks;
        this.findings = findings;
    }

    /** Answers whether there are any that people see as such. */
    boolean check(NodeContent message) throws IOException, DamageException {
        long nodes = message.subnodes()
                .keySet()
                .stream()
                .filter(id -> new NodeId(id).typeCode() == NodeType.ATTACHMENT.code())
                .count();
        NodeContent table = message.subnodes().get(SystemNodes.ATTACHMENT_TABLE.value());
        if (table == null) {
            findings.same(nodes, 0, Problem.Part.MESSAGE, message.place(), "the number of attachments without a table");
            return false;
        }
        boolean[] shown = {false};
        int rows = TableReader.read(table, TableLayouts.ATTACHMENTS, blocks, findings, row -> {
            NodeContent attachment = message.subnodes().get(row.id());
            if (attachment == null || new NodeId(row.id()).typeCode() != NodeType.ATTACHMENT.code()) {
                throw new DamageException(Problem.Part.MESSAGE, message.place(),
                        "a row names the attachment " + new NodeId(row.id()) + ", which is not there");
            }
            PropertiesReader.Properties properties = attachment(attachment);
            for (Property property : IN_BOTH) {
                StoredValue here = properties.get(property).orElse(null);
                StoredValue there = row.get(property).orElse(null);
                findings.require(here == null ? there == null : there != null && here.same(there), Problem.Part.MESSAGE,
                        attachment.place(), "its row tells another " + property);
            }
            shown[0] |= !properties.flag(AttachmentProperties.HIDDEN);
        });
        findings.same(rows, nodes, Problem.Part.MESSAGE, message.place(), "the number of rows for its attachments");
        findings.require(rows > 0, Problem.Part.MESSAGE, message.place(), "its table of attachments is empty");
        return shown[0];
    }

    private PropertiesReader.Properties attachment(NodeContent content) throws IOException, DamageException {
        PropertiesReader.Properties attachment = store.properties(content);
        String place = content.place();
        findings.same(attachment.number(AttachmentProperties.RENDERING_POSITION), NOWHERE, Problem.Part.MESSAGE, place,
                "its place in the text");
        long size = attachment.values().values().stream().mapToLong(StoredValue::length).sum();
        int method = attachment.number(AttachmentProperties.METHOD);
        StoredValue data = attachment.values().get(DATA_ID);
        if (data != null && data.type() == PropertyType.OBJECT.code()) {
            findings.same(method, EMBEDDED_MESSAGE, Problem.Part.MESSAGE, place, "its method");
            size += embedded(content, data) - data.length();
        } else {
            findings.require(method != EMBEDDED_MESSAGE && (method != BY_VALUE || data != null), Problem.Part.MESSAGE,
                    place, "what it is attached by is told wrong");
        }
        findings.same(attachment.number(AttachmentProperties.SIZE), Math.min(size, Integer.MAX_VALUE),
                Problem.Part.MESSAGE, place, "its size");
        int number = new NodeId(lastSubnode(place)).index() - NodeType.ATTACHMENT.firstIndex() - 1;
        findings.same(attachment.number(AttachmentProperties.NUMBER), number, Problem.Part.MESSAGE, place,
                "its number");
        return attachment;
    }

    /** The id of the subnode that a place ends with. */
    private static int lastSubnode(String place) {
        return Integer.parseUnsignedInt(place.substring(place.lastIndexOf("0x") + 2), 16);
    }

    /** Looks at a message that is attached; answers its size. */
    private long embedded(NodeContent attachment, StoredValue data) throws IOException, DamageException {
        ByteBuffer object = ByteBuffer.wrap(data.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        NodeId id = new NodeId(data.length() < 2 * Integer.BYTES ? 0 : object.getInt(0));
        NodeContent message = attachment.subnodes().get(id.value());
        if (message == null || id.typeCode() != NodeType.MESSAGE.code()) {
            throw new DamageException(Problem.Part.MESSAGE, attachment.place(), "the message in it is not there");
        }
        PropertiesReader.Properties properties = messages.check(message);
        findings.same(object.getInt(Integer.BYTES), properties.number(MessageProperties.SIZE), Problem.Part.MESSAGE,
                attachment.place(), "the size of the message in it");
        return properties.number(MessageProperties.SIZE);
    }
}
