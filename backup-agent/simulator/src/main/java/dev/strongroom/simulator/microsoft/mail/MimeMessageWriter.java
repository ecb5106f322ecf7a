package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.state.Item;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** Writes the MIME of a message that was created from JSON. */
final class MimeMessageWriter {
    private MimeMessageWriter() {}

    /** With a boundary that is the same whenever the message is written. */
    private static final class Parts extends MimeMultipart {
        Parts(MimeBodyPart first, String messageId) throws MessagingException {
            super(first);
            contentType = "multipart/mixed; boundary=\"----=_Part_" + Integer.toHexString(messageId.hashCode()) + "\"";
        }
    }

    static Content write(JsonNode json, List<Item> attachments) {
        try {
            String messageId = json.path("internetMessageId").asText();
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties())) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", messageId);
                }
            };
            message.setSubject(json.path("subject").asText(), "UTF-8");
            message.setSentDate(Date.from(Instant.parse(json.path("sentDateTime").asText())));
            if (json.has("from")) {
                message.setFrom(address(json.path("from")));
            }
            recipients(message, Message.RecipientType.TO, json.path("toRecipients"));
            recipients(message, Message.RecipientType.CC, json.path("ccRecipients"));
            recipients(message, Message.RecipientType.BCC, json.path("bccRecipients"));
            String kind = json.at("/body/contentType").asText("text").equalsIgnoreCase("html") ? "html" : "plain";
            String text = json.at("/body/content").asText();
            if (attachments.isEmpty()) {
                message.setText(text, "UTF-8", kind);
            } else {
                MimeBodyPart body = new MimeBodyPart();
                body.setText(text, "UTF-8", kind);
                MimeMultipart parts = new Parts(body, messageId);
                for (Item attachment : attachments) {
                    if (attachment.content().isPresent()) {
                        parts.addBodyPart(part(attachment, attachment.content().get()));
                    }
                }
                message.setContent(parts);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return Content.of(bytes.toByteArray());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("This message can't be written", e);
        }
    }

    private static MimeBodyPart part(Item attachment, Content content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        String type = attachment.json().path("contentType").asText("application/octet-stream");
        if (type.startsWith("message/")) {
            // Bytes of a message may stand as they are; a data source of that type would be parsed first.
            type = "application/octet-stream";
        }
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content.bytes(), type)));
        part.setFileName(attachment.text("name"));
        part.setDisposition(attachment.json().path("isInline").asBoolean() ? Part.INLINE : Part.ATTACHMENT);
        if (!attachment.text("contentId").isEmpty()) {
            part.setContentID("<" + attachment.text("contentId") + ">");
        }
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static void recipients(MimeMessage message, Message.RecipientType type, JsonNode recipients)
            throws MessagingException {
        for (JsonNode recipient : recipients) {
            message.addRecipient(type, address(recipient));
        }
    }

    private static InternetAddress address(JsonNode recipient) throws MessagingException {
        InternetAddress address = new InternetAddress();
        address.setAddress(recipient.at("/emailAddress/address").asText());
        try {
            address.setPersonal(recipient.at("/emailAddress/name").asText(), StandardCharsets.UTF_8.name());
        } catch (java.io.UnsupportedEncodingException e) {
            throw new MessagingException("Every Java has UTF-8", e);
        }
        return address;
    }
}
