package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.MailboxRoutes;
import dev.strongroom.simulator.microsoft.mailbox.Views;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writing {@code messages}: created from JSON or MIME, changed, moved, copied, deleted. */
public final class MessageWrites {
    private static final Set<String> CHANGEABLE = Set.of("isRead", "flag", "categories", "importance",
            "inferenceClassification", ExtendedProperties.SINGLE);

    public void add(MailboxRoutes routes) {
        ResourceType type = ResourceType.MESSAGE;
        routes.add("POST", "messages", type, (mailbox, call) -> create(mailbox, call, "drafts"))
                .add("POST", "mailFolders/{folder}/messages", type,
                        (mailbox, call) -> create(mailbox, call, call.argument("folder")))
                .add("PATCH", "messages/{message}", type, MessageWrites::change)
                .add("POST", "messages/{message}/move", type, MessageWrites::move)
                .add("POST", "messages/{message}/copy", type, MessageWrites::copy)
                .add("DELETE", "messages/{message}", type, MessageWrites::delete)
                .add("POST", "messages/{message}/permanentDelete", type, MessageWrites::purge);
    }

    private static Answer create(Mailbox mailbox, Call call, String folder) {
        long key = new Folders(mailbox).key(folder);
        boolean mime = call.request().header("content-type").orElse("").startsWith("text/plain");
        Item message = mime ? fromMime(mailbox, call) : fromJson(mailbox, call);
        mailbox.mail().put(key, message);
        return answer(mailbox, call, message, key);
    }

    /** From MIME comes a draft, whatever the message says; and a draft it remains. */
    private static Item fromMime(Mailbox mailbox, Call call) {
        Content mime;
        try {
            mime = Content.of(Base64.getMimeDecoder().decode(call.request().body()));
        } catch (IllegalArgumentException e) {
            throw new GraphException(400, "ErrorMimeContentInvalidBase64String",
                    "Invalid base64 string for MIME content.");
        }
        return fromMime(mailbox, mime).with(mime);
    }

    /** A message of these bytes with a key of its own, a draft. */
    public static Item fromMime(Mailbox mailbox, Content mime) {
        MimeMessageReader reader = MimeMessageReader.parse(mime);
        ObjectNode json = defaults(mailbox, reader.json());
        List<Item> attachments = new ArrayList<>();
        for (MimeMessageReader.File file : reader.files()) {
            long key = mailbox.reserve(1);
            Item attachment = file.mediaType().equals("message/rfc822")
                    ? Attachments.message(key, file.name(), file.content(), mailbox.clock().now())
                    : Attachments.file(key, file.name(), file.mediaType(), file.content(), mailbox.clock().now());
            attachment.json().put("isInline", file.inline());
            if (!file.contentId().isEmpty() && !attachment.text("@odata.type").equals(Attachments.ITEM)) {
                attachment.json().put("contentId", file.contentId());
            }
            attachments.add(attachment);
        }
        return new Item(mailbox.reserve(1), 0, json, Optional.of(mime), Map.of(Item.ATTACHMENTS, attachments));
    }

    private static Item fromJson(Mailbox mailbox, Call call) {
        ObjectNode json = call.body();
        List<Item> attachments = new ArrayList<>();
        JsonNode given = json.remove("attachments");
        if (given != null) {
            given.forEach(file -> attachments.add(AttachmentRoutes.read(mailbox, (ObjectNode) file)));
        }
        json = defaults(mailbox, json);
        json.put("hasAttachments", attachments.stream().anyMatch(file -> !file.json().path("isInline").asBoolean()));
        ExtendedProperties.apply(json);
        return new Item(mailbox.reserve(1), json).with(Item.ATTACHMENTS, attachments);
    }

    /** All properties that a message has, those that were not given as Exchange fills them in. */
    private static ObjectNode defaults(Mailbox mailbox, ObjectNode given) {
        ObjectNode json = mailbox.created(JsonNodeFactory.instance.objectNode());
        String now = mailbox.clock().now().toString();
        json.putArray("categories");
        json.put("receivedDateTime", now).put("sentDateTime", now).put("hasAttachments", false);
        json.put("internetMessageId", "<" + json.path("changeKey").asText() + "@simulated.example>");
        json.put("subject", "").put("bodyPreview", "").put("importance", "normal");
        json.put("conversationId", "AAQkB" + json.path("changeKey").asText());
        json.put("conversationIndex",
                Base64.getEncoder().encodeToString(now.getBytes(StandardCharsets.US_ASCII)));
        json.put("isDeliveryReceiptRequested", false).put("isReadReceiptRequested", false);
        json.put("isRead", false).put("isDraft", true);
        json.put("webLink", "https://outlook.office365.example/owa/?ItemID=" + json.path("changeKey").asText());
        json.put("inferenceClassification", "focused");
        json.putObject("body").put("contentType", "text").put("content", "");
        for (String recipients : new String[]{"toRecipients", "ccRecipients", "bccRecipients", "replyTo"}) {
            json.putArray(recipients);
        }
        json.putObject("flag").put("flagStatus", "notFlagged");
        given.remove(List.of("id", "changeKey", "createdDateTime", "lastModifiedDateTime", "parentFolderId", "isDraft",
                "@odata.type", "@odata.context", "@odata.etag"));
        json.setAll(given);
        if (given.has("body") && !given.has("bodyPreview")) {
            json.put("bodyPreview", LetterItem.preview(given.at("/body/content").asText().replaceAll("<[^>]*>", "")));
        }
        return json;
    }

    private static Answer change(Mailbox mailbox, Call call) {
        Hierarchy.Located found = new Messages(mailbox, call).located();
        ObjectNode body = call.body();
        // The type of what is changed may be told, and changes nothing.
        body.remove("@odata.type");
        ObjectNode json = found.item().json().deepCopy();
        boolean draft = json.path("isDraft").asBoolean();
        body.properties().forEach(property -> {
            if (!draft && !CHANGEABLE.contains(property.getKey())) {
                throw new GraphException(400, "ErrorInvalidPropertySet",
                        "The property '" + property.getKey() + "' can't be changed once a message is no draft.");
            }
            json.set(property.getKey(), property.getValue());
        });
        boolean content = body.properties().stream().anyMatch(property -> !CHANGEABLE.contains(property.getKey()));
        Item changed = found.item().with(mailbox.changed(json));
        changed = content ? changed.withoutContent() : changed;
        mailbox.mail().put(found.container(), changed);
        return Listing.one(call, 200, Views.context(mailbox, "messages") + "/$entity",
                new Messages(mailbox, call).selected(changed, found.container()));
    }

    private static Answer move(Mailbox mailbox, Call call) {
        Hierarchy.Located found = new Messages(mailbox, call).located();
        long folder = new Folders(mailbox).key(call.parameter("destinationId").asText());
        return answer(mailbox, call, moved(mailbox, found, folder), folder);
    }

    /** The message after its move. */
    static Item moved(Mailbox mailbox, Hierarchy.Located found, long folder) {
        Item moved = found.item().moved().with(mailbox.changed(found.item().json().deepCopy()));
        mailbox.mail().remove(moved.key());
        mailbox.mail().put(folder, moved);
        return moved;
    }

    private static Answer copy(Mailbox mailbox, Call call) {
        Hierarchy.Located found = new Messages(mailbox, call).located();
        long folder = new Folders(mailbox).key(call.parameter("destinationId").asText());
        Item copy = found.item().copy(mailbox.reserve(1));
        copy = copy.with(mailbox.created(copy.json()));
        mailbox.mail().put(folder, copy);
        return answer(mailbox, call, copy, folder);
    }

    private static Answer delete(Mailbox mailbox, Call call) {
        delete(mailbox, new Messages(mailbox, call).located());
        return Answer.empty(204);
    }

    /** Deletes as Outlook does: into the deleted items, and from there into the recoverable ones. */
    static void delete(Mailbox mailbox, Hierarchy.Located found) {
        long bin = new Folders(mailbox).key("deleteditems");
        long recoverable = new Folders(mailbox).key("recoverableitemsdeletions");
        if (found.container() == recoverable) {
            mailbox.mail().remove(found.item().key());
        } else {
            moved(mailbox, found, found.container() == bin ? recoverable : bin);
        }
    }

    private static Answer purge(Mailbox mailbox, Call call) {
        mailbox.mail().remove(new Messages(mailbox, call).located().item().key());
        return Answer.empty(204);
    }

    private static Answer answer(Mailbox mailbox, Call call, Item message, long folder) {
        ObjectNode json = new Messages(mailbox, call).render(message, folder);
        json.remove("internetMessageHeaders");
        return Listing.one(call, 201, Views.context(mailbox, "messages") + "/$entity", json);
    }
}
