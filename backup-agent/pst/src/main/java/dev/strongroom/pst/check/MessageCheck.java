package dev.strongroom.pst.check;

import dev.strongroom.pst.ltp.TableLayout;
import dev.strongroom.pst.messaging.ConversationId;
import dev.strongroom.pst.messaging.SystemNodes;
import dev.strongroom.pst.messaging.TableLayouts;
import dev.strongroom.pst.ndb.NodeId;
import dev.strongroom.pst.ndb.NodeType;
import dev.strongroom.pst.property.MessageFlags;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.Property;
import dev.strongroom.pst.property.PropertyId;
import dev.strongroom.pst.property.RecipientProperties;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Looks at a message ([MS-PST], section 2.4.5), and whether its row in the folder's table says the same. */
final class MessageCheck {
    private static final List<Property> REQUIRED = List.of(MessageProperties.MESSAGE_CLASS, MessageProperties.FLAGS,
            MessageProperties.SIZE, MessageProperties.STATUS, MessageProperties.CREATED, MessageProperties.MODIFIED,
            MessageProperties.SEARCH_KEY, MessageProperties.DISPLAY_TO, MessageProperties.DISPLAY_CC,
            MessageProperties.DISPLAY_BCC);
    private static final int CONVERSATION_ID = ((PropertyId) MessageProperties.CONVERSATION_ID.key()).value();
    private static final int TO = 1;
    private static final int BCC = 3;
    private static final int SEARCH_KEY_SIZE = 16;

    private final StoreCheck store;
    private final BlockReader blocks;
    private final Findings findings;
    private final AttachmentCheck attachments;

    MessageCheck(StoreCheck store, BlockReader blocks, Findings findings) {
        this.store = store;
        this.blocks = blocks;
        this.findings = findings;
        attachments = new AttachmentCheck(store, this, blocks, findings);
    }

    void check(NodeContent content, TableReader.Row row) throws IOException, DamageException {
        PropertiesReader.Properties message = check(content);
        for (TableLayout.Column column : TableLayouts.CONTENTS.columns()) {
            int id = column.id();
            StoredValue inMessage = message.values().get(id);
            StoredValue inRow = row.cells().get(id);
            if (id == CONVERSATION_ID) {
                conversation(message, inRow, content.place());
            } else if (!column.property().equals(TableLayout.ROW_ID)
                    && !column.property().equals(TableLayout.ROW_VERSION)) {
                require(inMessage == null ? inRow == null : inRow != null && inMessage.same(inRow), content.place(),
                        "its row in the folder's table tells another " + column.property());
            }
        }
    }

    private void conversation(PropertiesReader.Properties message, @Nullable StoredValue inRow, String place) {
        byte[] expected = ConversationId.of(
                message.flag(MessageProperties.CONVERSATION_TRACKED) ? message.get(MessageProperties.CONVERSATION_INDEX)
                        .map(StoredValue::bytes) : Optional.empty(),
                message.text(MessageProperties.CONVERSATION_TOPIC));
        require(inRow != null && Arrays.equals(inRow.bytes(), expected), place,
                "its row in the folder's table tells another conversation");
    }

    /** Looks at a message by itself; answers its properties. */
    PropertiesReader.Properties check(NodeContent content) throws IOException, DamageException {
        findings.message();
        String place = content.place();
        PropertiesReader.Properties message = store.properties(content);
        for (Property property : REQUIRED) {
            require(message.get(property).isPresent(), place, "it lacks " + property);
        }
        require(!message.text(MessageProperties.MESSAGE_CLASS).isEmpty(), place, "its class is empty");
        findings.same(message.number(MessageProperties.SIZE), Math.min(content.size(), Integer.MAX_VALUE),
                Problem.Part.MESSAGE, place, "its size");
        require(message.get(MessageProperties.SEARCH_KEY).filter(key -> key.length() == SEARCH_KEY_SIZE).isPresent(),
                place,
                "its search key has another length");
        subject(message, place);
        recipients(content, message);
        boolean attached = attachments.check(content);
        require(attached == ((message.number(MessageProperties.FLAGS) & MessageFlags.HAS_ATTACHMENTS) != 0), place,
                "whether it has attachments is told wrong");
        for (int id : content.subnodes().keySet()) {
            int type = new NodeId(id).typeCode();
            require(id == SystemNodes.RECIPIENT_TABLE.value() || id == SystemNodes.ATTACHMENT_TABLE.value()
                    || type == NodeType.LTP.code() || type == NodeType.ATTACHMENT.code(), place,
                    "it has the subnode " + new NodeId(id) + ", which means nothing");
        }
        return message;
    }

    /** The two characters before a subject tell how long its prefix is, and the topic is what follows. */
    private void subject(PropertiesReader.Properties message, String place) {
        if (message.get(MessageProperties.SUBJECT).isEmpty()) {
            return;
        }
        String subject = message.text(MessageProperties.SUBJECT);
        boolean marked = subject.length() >= 2 && subject.charAt(0) == 1 && subject.charAt(1) >= 1
                && subject.charAt(1) <= subject.length() - 1;
        require(marked, place, "the mark of its subject's prefix is wrong");
        require(!marked || message.text(MessageProperties.CONVERSATION_TOPIC)
                .equals(subject.substring(1 + subject.charAt(1))), place,
                "its topic is not its subject without the prefix");
    }

    private void recipients(NodeContent content, PropertiesReader.Properties message)
            throws IOException, DamageException {
        NodeContent table = content.subnodes().get(SystemNodes.RECIPIENT_TABLE.value());
        if (table == null) {
            throw new DamageException(Problem.Part.MESSAGE, content.place(), "it has no table of recipients");
        }
        List<StringJoiner> names = new ArrayList<>();
        for (int type = 0; type <= BCC; type++) {
            names.add(new StringJoiner("; "));
        }
        TableReader.read(table, TableLayouts.RECIPIENT_TEMPLATE, blocks, findings, row -> {
            int type = row.get(RecipientProperties.TYPE).isPresent() ? row.number(RecipientProperties.TYPE) : TO;
            require(type >= 0 && type <= BCC, content.place(), "a recipient has the type " + type);
            names.get(Math.clamp(type, 0, BCC)).add(row.text(RecipientProperties.DISPLAY_NAME));
        });
        Map<Integer, Property> shown = Map.of(1, MessageProperties.DISPLAY_TO, 2, MessageProperties.DISPLAY_CC, 3,
                MessageProperties.DISPLAY_BCC);
        shown.forEach((type, property) -> message.get(property).ifPresent(value -> {
            String expected = names.get(type).toString();
            require(value.length() == 2L * expected.length()
                    && expected.startsWith(value.text()), content.place(),
                    "the names of its recipients are not those of the table");
        }));
    }

    private void require(boolean holds, String place, String message) {
        findings.require(holds, Problem.Part.MESSAGE, place, message);
    }
}
