package dev.strongroom.pst.messaging;

import dev.strongroom.pst.ltp.PropertyContext;
import dev.strongroom.pst.ltp.PropertyIds;
import dev.strongroom.pst.ndb.NodeData;
import dev.strongroom.pst.ndb.NodeFile;
import dev.strongroom.pst.ndb.Subnodes;
import dev.strongroom.pst.property.MessageFlags;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import dev.strongroom.pst.property.PropertyId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * Writes one message ([MS-PST], section 2.4.5): first its attachments, as they come, then the rest. Used for every kind of
 * item, as all of them are messages. Bags that are handed over are changed.
 */
public final class MessageWriter {
    private static final int SIZE_ID = ((PropertyId) MessageProperties.SIZE.key()).value();

    private final NodeFile file;
    private final PropertyIds ids;
    private final SearchKeys keys;
    private final Subnodes subnodes = new Subnodes();
    private final Attachments attachments;

    MessageWriter(NodeFile file, PropertyIds ids, SearchKeys keys) {
        this.file = file;
        this.ids = ids;
        this.keys = keys;
        attachments = new Attachments(file, ids, subnodes);
    }

    /**
     * Adds a file.
     *
     * @param attachment name, type and what else is known of it
     * @param content read to its end, and not closed
     * @throws dev.strongroom.pst.PstException when the file can't take it
     * @throws IOException when the content can't be read
     */
    public void attach(PropertyBag attachment, InputStream content) throws IOException {
        attachments.add(attachment, content);
    }

    /**
     * Adds a link to a file that lies elsewhere.
     *
     * @param attachment with {@link dev.strongroom.pst.property.AttachmentProperties#LONG_PATH}
     */
    public void attachLink(PropertyBag attachment) throws IOException {
        attachments.addLink(attachment);
    }

    /** Writes a message that is attached to another. */
    @FunctionalInterface
    public interface InnerMessage {
        /**
         * Writes all of it, with {@link #complete} as the last call.
         *
         * @return what the attachment is called, and what else is known of it
         */
        PropertyBag write(MessageWriter inner) throws IOException;
    }

    /** Adds a message. */
    public void attachMessage(InnerMessage message) throws IOException {
        MessageWriter inner = new MessageWriter(file, ids, keys);
        PropertyBag attachment = message.write(inner);
        attachments.addMessage(attachment, inner.written());
    }

    private NodeData written = NodeData.EMPTY;

    /** What the message holds once it is complete. */
    NodeData written() {
        if (written.data() == 0) {
            throw new IllegalStateException("The message was not completed");
        }
        return written;
    }

    /**
     * Writes the message itself; nothing can be added after. What all messages have and the bag lacks is set; the names of
     * the recipients are always those of the table.
     *
     * @param message with its class at least; the subject as people read it
     */
    public void complete(PropertyBag message, List<PropertyBag> recipients) throws IOException {
        attachments.complete();
        subnodes.add(SystemNodes.RECIPIENT_TABLE, Recipients.write(file, recipients));
        Subject.mark(message);
        Recipients.name(message, recipients);
        int attached = attachments.anyShown() ? MessageFlags.HAS_ATTACHMENTS : 0;
        message.number(MessageProperties.FLAGS, message.numberOf(MessageProperties.FLAGS, 0) | attached);
        if (!message.has(MessageProperties.STATUS)) {
            message.number(MessageProperties.STATUS, 0);
        }
        if (!message.has(MessageProperties.CREATED)) {
            message.time(MessageProperties.CREATED, Instant.EPOCH);
        }
        if (!message.has(MessageProperties.MODIFIED)) {
            message.get(MessageProperties.CREATED).ifPresent(time -> message.put(MessageProperties.MODIFIED, time));
        }
        message.bytes(MessageProperties.SEARCH_KEY, keys.next());
        PropertyContext context = new PropertyContext(file, ids, subnodes).putAll(message);
        context.putOwnSize(SIZE_ID);
        written = context.complete();
    }
}
