package dev.strongroom.service.demo.microsoft;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.formats.item.ItemKind;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Messages. A backup keeps their bytes; Exchange makes a message of its own out of them again, so of a restored one the
 * fields are compared.
 */
final class TenantMail implements TenantKind {
    private static final String FIELDS = "id,internetMessageId,subject,from,sender,toRecipients,ccRecipients,"
            + "sentDateTime,receivedDateTime,isRead,isDraft,categories,importance,flag,hasAttachments,body";

    @Override
    public ItemKind kind() {
        return ItemKind.MAIL;
    }

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public List<TenantItem> items(Graph graph, String mailbox) throws IOException, InterruptedException {
        List<TenantItem> items = new ArrayList<>();
        for (TenantMailFolder folder : TenantMailFolder.all(graph, mailbox)) {
            for (ObjectNode message : graph.all(
                    mailbox + "mailFolders/" + folder.id() + "/messages?$top=100&$select=" + FIELDS)) {
                String resource = mailbox + "messages/" + message.path("id").asText();
                items.add(new TenantItem(folder.path(), resource, message.path("subject").asText(),
                        sha256(graph.bytes(resource + "/$value")), fields(graph, resource, message)));
            }
        }
        return items;
    }

    /** Line ends and space at the end of a text are the transport's. */
    private static String fields(Graph graph, String resource, ObjectNode message)
            throws IOException, InterruptedException {
        ObjectNode fields = message.deepCopy();
        fields.remove("hasAttachments");
        fields.put("body", message.at("/body/content").asText().replace("\r\n", "\n").stripTrailing());
        ArrayNode attachments = fields.putArray("attachments");
        if (message.path("hasAttachments").asBoolean()) {
            graph.all(resource + "/attachments")
                    .stream()
                    .filter(attachment -> !attachment.path("@odata.type").asText().endsWith("referenceAttachment"))
                    .forEach(attachment -> attachments.add(attached(attachment)));
        }
        return Fields.of(fields);
    }

    /** Of a message that hangs on a message only the name: afterwards it is a file. */
    private static ObjectNode attached(ObjectNode attachment) {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        String name = attachment.path("name").asText();
        if (attachment.path("@odata.type").asText().endsWith("itemAttachment")) {
            return fields.put("name", name + ItemKind.MAIL.extension());
        }
        fields.put("name", name);
        return name.endsWith(ItemKind.MAIL.extension()) ? fields
                : fields.put("contentType", attachment.path("contentType").asText())
                        .put("isInline", attachment.path("isInline").asBoolean())
                        .put("content", attachment.path("contentBytes").asText());
    }

    @Override
    public Optional<String> comesBackDifferently() {
        return Optional.of("Messages that hung on messages are .eml files now, and links to a cloud drive are text.");
    }

    @Override
    public void delete(Graph graph, TenantItem item) throws IOException, InterruptedException {
        graph.post(item.resource() + "/permanentDelete");
    }

    @Override
    public String kept(byte[] file) {
        return sha256(file);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
