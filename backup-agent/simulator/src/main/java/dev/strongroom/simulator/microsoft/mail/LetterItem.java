package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.mail.Attachment;
import dev.strongroom.simulator.mail.Letter;
import dev.strongroom.simulator.mail.Person;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Item;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A letter as a message of Graph: what its MIME says, and what MIME has no place for. */
final class LetterItem {
    private static final int PREVIEW = 255;

    private final Letter letter;
    private final long key;
    private final long conversation;

    LetterItem(Letter letter, long key, long conversation) {
        this.letter = letter;
        this.key = key;
        this.conversation = conversation;
    }

    Item item(boolean read, boolean draft) {
        List<Item> attachments = attachments();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Instant received = letter.sent().plusSeconds(3 + key % 60);
        Instant changed = received.plus(key % 30, ChronoUnit.MINUTES);
        json.put("createdDateTime", received.toString());
        json.put("lastModifiedDateTime", changed.toString());
        json.put("changeKey", Mailbox.changeKey(changed.getEpochSecond()));
        categories(json.putArray("categories"));
        json.put("receivedDateTime", received.toString());
        json.put("sentDateTime", letter.sent().toString());
        json.put("hasAttachments", attachments.stream().anyMatch(file -> !file.json().path("isInline").asBoolean()));
        json.put("internetMessageId", letter.messageId());
        json.put("subject", letter.subject());
        json.put("bodyPreview", preview(letter.plain()));
        json.put("importance", key % 17 == 0 ? "high" : key % 23 == 0 ? "low" : "normal");
        json.put("conversationId",
                "AAQkA" + Base64.getUrlEncoder().withoutPadding().encodeToString(longBytes(conversation)));
        json.put("conversationIndex", Base64.getEncoder().encodeToString(longBytes(letter.sent().getEpochSecond())));
        json.put("isDeliveryReceiptRequested", false);
        json.put("isReadReceiptRequested", key % 41 == 0);
        json.put("isRead", read);
        json.put("isDraft", draft);
        json.put("webLink", "https://outlook.office365.example/owa/?ItemID=" + key);
        json.put("inferenceClassification", key % 7 == 0 ? "other" : "focused");
        json.putObject("body").put("contentType", letter.html() ? "html" : "text").put("content", letter.body());
        recipient(json.putObject("sender"), letter.from());
        recipient(json.putObject("from"), letter.from());
        ArrayNode to = json.putArray("toRecipients");
        letter.to().forEach(person -> recipient(to.addObject(), person));
        json.putArray("ccRecipients");
        json.putArray("bccRecipients");
        json.putArray("replyTo");
        flag(json.putObject("flag"), changed);
        headers(json.putArray("internetMessageHeaders"));
        return new Item(key, 0, json, Optional.of(new Mime()), Map.of(Item.ATTACHMENTS, attachments));
    }

    /** Written when it is read: most requests want only the properties. */
    private final class Mime implements Content {
        @Override
        public long length() {
            return letter.mime().length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(letter.mime());
        }

        @Override
        public Content made() {
            return Content.of(letter.mime());
        }
    }

    private List<Item> attachments() {
        List<Item> items = new ArrayList<>();
        letter.logo().ifPresent(logo -> {
            Item file = Attachments.file(attachmentKey(items), logo.fileName(), logo.mediaType(),
                    Content.of(logo.bytes()), letter.sent());
            file.json().put("isInline", true).put("contentId", letter.logoId());
            items.add(file);
        });
        for (Attachment attachment : letter.attachments()) {
            items.add(attachment.mediaType().equals(Attachment.MESSAGE)
                    ? Attachments.message(attachmentKey(items), attachment.fileName(), Content.of(attachment.bytes()),
                            letter.sent())
                    : Attachments.file(attachmentKey(items), attachment.fileName(), attachment.mediaType(),
                            Content.of(attachment.bytes()), letter.sent()));
        }
        letter.link().ifPresent(link -> items.add(Attachments.reference(attachmentKey(items), link, letter.sent())));
        return items;
    }

    private long attachmentKey(List<Item> before) {
        return Attachments.key(key, before.size());
    }

    private void categories(ArrayNode categories) {
        if (key % 9 == 0) {
            categories.add("Blue category");
        }
        if (key % 27 == 0) {
            categories.add("Prüfen ✓");
        }
    }

    private void flag(ObjectNode flag, Instant changed) {
        if (key % 13 == 0) {
            flag.put("flagStatus", "flagged");
            time(flag.putObject("startDateTime"), changed);
            time(flag.putObject("dueDateTime"), changed.plus(7, ChronoUnit.DAYS));
        } else if (key % 29 == 0) {
            flag.put("flagStatus", "complete");
            time(flag.putObject("completedDateTime"), changed);
        } else {
            flag.put("flagStatus", "notFlagged");
        }
    }

    private void headers(ArrayNode headers) {
        headers.addObject().put("name", "Message-ID").put("value", letter.messageId());
        if (!letter.references().isEmpty()) {
            headers.addObject().put("name", "In-Reply-To").put("value", letter.references().getLast());
        }
        headers.addObject().put("name", "MIME-Version").put("value", "1.0");
    }

    private static void time(ObjectNode json, Instant time) {
        json.put("dateTime", time.truncatedTo(ChronoUnit.DAYS).toString().replace("Z", ".0000000"))
                .put("timeZone", "UTC");
    }

    static void recipient(ObjectNode json, Person person) {
        json.putObject("emailAddress").put("name", person.name()).put("address", person.address());
    }

    static String preview(String text) {
        return text.length() <= PREVIEW ? text : text.substring(0, PREVIEW);
    }

    private static byte[] longBytes(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }
}
