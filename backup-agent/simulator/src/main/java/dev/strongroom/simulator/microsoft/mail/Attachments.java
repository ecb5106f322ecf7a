package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Item;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The three kinds of attachments: files, items and references. */
public final class Attachments {
    public static final String FILE = "#microsoft.graph.fileAttachment";
    public static final String ITEM = "#microsoft.graph.itemAttachment";
    public static final String REFERENCE = "#microsoft.graph.referenceAttachment";
    private static final long GENERATED = 1L << 56;
    private static final int MOST = 16;

    private Attachments() {}

    /** The key of the n-th attachment of a generated item. */
    public static long key(long item, int number) {
        return GENERATED + item * MOST + number;
    }

    public static Item file(long key, String name, String mediaType, Content content, Instant changed) {
        ObjectNode json = common(FILE, name, mediaType, content.length(), changed);
        json.putNull("contentId");
        json.putNull("contentLocation");
        return new Item(key, 0, json, Optional.of(content), Map.of());
    }

    /** A message that hangs on another. */
    static Item message(long key, String name, Content mime, Instant changed) {
        String subject = name.endsWith(".eml") ? name.substring(0, name.length() - 4) : name;
        ObjectNode json = common(ITEM, subject, "message/rfc822", mime.length(), changed);
        return new Item(key, 0, json, Optional.of(mime), Map.of());
    }

    /** A link to a file in the cloud: v1.0 tells its name and nothing of where it leads. */
    static Item reference(long key, String link, Instant changed) {
        String name = link.substring(link.lastIndexOf('/') + 1) + ".docx";
        return new Item(key, common(REFERENCE, name, "application/octet-stream", 0, changed));
    }

    private static ObjectNode common(String type, String name, String mediaType, long size, Instant changed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@odata.type", type);
        json.put("@odata.mediaContentType", mediaType);
        json.put("lastModifiedDateTime", changed.toString());
        json.put("name", name);
        json.put("contentType", mediaType);
        json.put("size", size);
        json.put("isInline", false);
        return json;
    }

    /** An attachment as an answer has it. */
    public static ObjectNode render(Mailbox mailbox, Item attachment, boolean withItem) {
        ObjectNode json = Mailbox.withId(mailbox.id(attachment.key()), attachment.json());
        String type = attachment.text("@odata.type");
        if (type.equals(FILE)) {
            attachment.content()
                    .ifPresent(bytes -> json.putPOJO("contentBytes",
                            new dev.strongroom.simulator.microsoft.http.Base64Value(bytes)));
        }
        if (type.equals(ITEM) && withItem) {
            attachment.content()
                    .ifPresent(mime -> json.set("item", MimeMessageReader.read(mime)
                            .put("@odata.type", "#microsoft.graph.message")
                            .put("id", "")));
        }
        return json;
    }
}
