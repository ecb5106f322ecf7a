package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.mailbox.AttachmentHolder;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.mailbox.MailboxRoutes;
import dev.strongroom.simulator.microsoft.mailbox.Views;
import dev.strongroom.simulator.microsoft.odata.Listing;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.upload.UploadSessions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** {@code attachments} of messages and events: read, added whole or by upload session, deleted. */
public final class AttachmentRoutes {
    private static final long SMALL = 3 << 20;
    private static final long LARGEST = 150 << 20;

    private final AttachmentHolder holder;
    private final UploadSessions uploads;
    private final ResourceType type;

    /** @param holder what the attachments hang on */
    public AttachmentRoutes(AttachmentHolder holder, UploadSessions uploads, ResourceType type) {
        this.holder = holder;
        this.uploads = uploads;
        this.type = type;
    }

    /**
     * Adds the routes.
     *
     * @param path of the item that they hang on, e.g. {@code messages/{message}}
     */
    public void add(MailboxRoutes routes, String path) {
        routes.add("GET", path + "/attachments", type, this::list)
                .add("GET", path + "/attachments/{attachment}", type, this::get)
                .add("GET", path + "/attachments/{attachment}/$value", type, this::value)
                .add("POST", path + "/attachments", type, this::create)
                .add("POST", path + "/attachments/createUploadSession", type, this::upload)
                .add("DELETE", path + "/attachments/{attachment}", type, this::delete);
    }

    private Answer list(Mailbox mailbox, Call call) {
        Selection selection = Selection.of(call.names("$select"));
        Set<String> expanded = expanded(call);
        List<ObjectNode> all = holder.attachments(mailbox, call)
                .stream()
                .map(file -> selection.apply(Attachments.render(mailbox, file, !expanded.isEmpty()), expanded))
                .toList();
        return Listing.all(call, context(mailbox, call), all);
    }

    private Answer get(Mailbox mailbox, Call call) {
        Set<String> expanded = expanded(call);
        ObjectNode json = Attachments.render(mailbox, attachment(mailbox, call), !expanded.isEmpty());
        return Listing.one(call, 200, context(mailbox, call) + "/$entity",
                Selection.of(call.names("$select")).apply(json, expanded));
    }

    /** Whether the item within an item attachment is asked for, by the cast that Graph wants or without. */
    private static Set<String> expanded(Call call) {
        return Selection.expanded(call.option("$expand").orElse("")).stream().anyMatch(name -> name.endsWith("item"))
                ? Set.of("item")
                : Set.of();
    }

    private Answer value(Mailbox mailbox, Call call) {
        Item attachment = attachment(mailbox, call);
        Content content = attachment.content()
                .orElseThrow(
                        () -> new GraphException(405, "ErrorInvalidRequest", "A reference attachment has no content."));
        boolean message = attachment.text("@odata.type").equals(Attachments.ITEM);
        return Answer.binary(message ? "text/plain" : "application/octet-stream", content);
    }

    private Answer create(Mailbox mailbox, Call call) {
        if (call.request().body().length > SMALL * 4 / 3 + 4_096) {
            throw new GraphException(413, "RequestEntityTooLarge",
                    "Attachments of 3 MB and more need an upload session.");
        }
        Item attachment = read(mailbox, call.body());
        attach(mailbox, call, attachment);
        return Listing.one(call, 201, context(mailbox, call) + "/$entity",
                Attachments.render(mailbox, attachment, false));
    }

    private void attach(Mailbox mailbox, Call call, Item attachment) {
        List<Item> all = new ArrayList<>(holder.attachments(mailbox, call));
        all.add(attachment);
        holder.replace(mailbox, call, all);
    }

    private Answer delete(Mailbox mailbox, Call call) {
        Item gone = attachment(mailbox, call);
        holder.replace(mailbox, call,
                holder.attachments(mailbox, call).stream().filter(file -> file.key() != gone.key()).toList());
        return Answer.empty(204);
    }

    private Answer upload(Mailbox mailbox, Call call) {
        if (!(call.parameter("attachmentItem") instanceof ObjectNode file)) {
            throw GraphException.badRequest("An upload session needs an AttachmentItem.");
        }
        long size = file.path("size").asLong();
        if (size > LARGEST) {
            throw new GraphException(400, "ErrorAttachmentSizeLimitExceeded", "The attachment is larger than 150 MB.");
        }
        if (size < SMALL) {
            throw new GraphException(400, "ErrorAttachmentSizeShouldNotBeLessThanMinimumSize",
                    "The attachment is smaller than 3 MB: post it whole.");
        }
        holder.attachments(mailbox, call);
        return Answer.json(201, uploads.open(mailbox, call, size, content -> {
            Item attachment = Attachments.file(mailbox.reserve(1), file.path("name").asText("attachment"),
                    file.path("contentType").asText("application/octet-stream"), content, mailbox.clock().now());
            optional(file, attachment.json());
            attach(mailbox, call, attachment);
            return call.url(Views.context(mailbox, holder.context(mailbox, call)) + "/Attachments('"
                    + mailbox.id(attachment.key()) + "')");
        }));
    }

    private Item attachment(Mailbox mailbox, Call call) {
        return Messages.attachment(mailbox, holder.attachments(mailbox, call), call.argument("attachment"));
    }

    private String context(Mailbox mailbox, Call call) {
        return Views.context(mailbox, holder.context(mailbox, call)) + "/attachments";
    }

    /** An attachment that a client wrote as JSON. */
    static Item read(Mailbox mailbox, ObjectNode json) {
        long key = mailbox.reserve(1);
        String name = json.path("name").asText();
        return switch (json.path("@odata.type").asText()) {
            case Attachments.FILE -> {
                Item file = Attachments.file(key, name, json.path("contentType").asText("application/octet-stream"),
                        Content.of(Base64.getDecoder().decode(json.path("contentBytes").asText())),
                        mailbox.clock().now());
                optional(json, file.json());
                yield file;
            }
            case Attachments.ITEM -> Attachments.message(key, name,
                    MimeMessageWriter.write(complete(mailbox, json.path("item").deepCopy()), List.of()),
                    mailbox.clock().now());
            case Attachments.REFERENCE ->
                Attachments.reference(key, "/" + name.replaceFirst("\\.docx$", ""), mailbox.clock().now());
            default -> throw GraphException.badRequest("An attachment needs '@odata.type'.");
        };
    }

    private static ObjectNode complete(Mailbox mailbox, ObjectNode item) {
        if (!item.has("sentDateTime")) {
            item.put("sentDateTime", mailbox.clock().now().toString());
        }
        if (!item.has("internetMessageId")) {
            item.put("internetMessageId", "<" + mailbox.clock().tick().getEpochSecond() + "@simulated.example>");
        }
        return item;
    }

    private static void optional(ObjectNode from, ObjectNode to) {
        to.put("isInline", from.path("isInline").asBoolean());
        if (from.hasNonNull("contentId")) {
            to.put("contentId", from.path("contentId").asText());
        }
    }
}
