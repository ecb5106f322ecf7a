package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Takes a MIME message apart into the properties and attachments that Graph has for it. */
final class MimeMessageReader {
    /**
     * A file in a message.
     *
     * @param contentId without brackets; empty for none
     */
    record File(String name, String mediaType, boolean inline, String contentId, Content content) {}

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();
    private final List<File> files = new ArrayList<>();
    private Optional<String> text = Optional.empty();
    private Optional<String> html = Optional.empty();

    private MimeMessageReader() {}

    /** The properties alone. */
    static ObjectNode read(Content mime) {
        return parse(mime).json;
    }

    static MimeMessageReader parse(Content mime) {
        MimeMessageReader reader = new MimeMessageReader();
        try (InputStream in = mime.open()) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            reader.parts(message);
            reader.properties(message);
            return reader;
        } catch (MessagingException | IOException e) {
            throw new GraphException(400, "ErrorMimeContentInvalid", "The MIME content is not valid.");
        }
    }

    ObjectNode json() {
        return json;
    }

    List<File> files() {
        return List.copyOf(files);
    }

    private void properties(MimeMessage message) throws MessagingException {
        Instant sent = Optional.ofNullable(message.getSentDate())
                .map(Date::toInstant)
                .orElse(Instant.parse("2026-01-01T00:00:00Z"));
        json.put("sentDateTime", sent.toString());
        json.put("receivedDateTime", sent.toString());
        json.put("hasAttachments", files.stream().anyMatch(file -> !file.inline()));
        json.put("internetMessageId", Optional.ofNullable(message.getMessageID())
                .orElse("<" + sent.getEpochSecond() + "@simulated.example>"));
        json.put("subject", Optional.ofNullable(message.getSubject()).orElse(""));
        json.put("importance", "normal");
        json.put("isDeliveryReceiptRequested", false);
        json.put("isReadReceiptRequested", false);
        String body = html.or(() -> text).orElse("");
        json.put("bodyPreview", LetterItem.preview(text.orElse(body)));
        json.putObject("body").put("contentType", html.isPresent() ? "html" : "text").put("content", body);
        for (Address from : addresses(message.getFrom())) {
            address(json.putObject("sender"), from);
            address(json.putObject("from"), from);
        }
        recipients("toRecipients", message.getRecipients(Message.RecipientType.TO));
        recipients("ccRecipients", message.getRecipients(Message.RecipientType.CC));
        recipients("bccRecipients", message.getRecipients(Message.RecipientType.BCC));
        json.putArray("replyTo");
    }

    private void parts(Part part) throws MessagingException, IOException {
        boolean attached = Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        if (!attached && part.isMimeType("text/*") && part.getContent() instanceof String content) {
            if (part.isMimeType("text/html")) {
                html = html.or(() -> Optional.of(content));
            } else {
                text = text.or(() -> Optional.of(content));
            }
        } else if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                parts(parts.getBodyPart(i));
            }
        } else {
            files.add(file(part));
        }
    }

    private File file(Part part) throws MessagingException, IOException {
        String type = part.getContentType().split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
        String[] id = Optional.ofNullable(part.getHeader("Content-ID")).orElse(new String[]{""});
        boolean inline = Part.INLINE.equalsIgnoreCase(part.getDisposition());
        String name = Optional.ofNullable(part.getFileName()).orElse("attachment-" + (files.size() + 1));
        try (InputStream in = part.getInputStream()) {
            return new File(MimeUtility.decodeText(name), type, inline,
                    id[0].replaceAll("[<>]", ""),
                    Content.of(in.readAllBytes()));
        }
    }

    private void recipients(String property, Address @org.jspecify.annotations.Nullable [] recipients) {
        ArrayNode array = json.putArray(property);
        addresses(recipients).forEach(recipient -> address(array.addObject(), recipient));
    }

    private static List<Address> addresses(Address @org.jspecify.annotations.Nullable [] addresses) {
        return addresses == null ? List.of() : List.of(addresses);
    }

    private static void address(ObjectNode json, Address address) {
        ObjectNode email = json.putObject("emailAddress");
        if (address instanceof InternetAddress internet) {
            email.put("name", Optional.ofNullable(internet.getPersonal()).orElse(internet.getAddress()));
            email.put("address", internet.getAddress());
        } else {
            email.put("name", address.toString());
        }
    }
}
