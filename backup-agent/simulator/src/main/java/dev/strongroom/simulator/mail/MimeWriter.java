package dev.strongroom.simulator.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes drafts as MIME messages by hand: a mail library would smooth over the variety that a backup has to bear.
 * Structure: mixed(related(alternative(text, html), logo), attachments…), each level only where it is needed.
 */
final class MimeWriter {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT);
    static final String LOGO_ID = "logo@harbour.example";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Draft draft;

    private MimeWriter(Draft draft) {
        this.draft = draft;
    }

    static byte[] write(Draft draft) {
        MimeWriter writer = new MimeWriter(draft);
        writer.headers();
        writer.body();
        return writer.out.toByteArray();
    }

    private void headers() {
        var charset = draft.language().charset();
        header("Message-ID", draft.messageId());
        header("Date",
                DATE.format(draft.sent().atOffset(ZoneOffset.ofHours(draft.sent().getEpochSecond() % 2 == 0 ? 1 : 0))));
        header("From", HeaderText.mailbox(draft.from(), charset));
        header("To",
                draft.to().stream().map(p -> HeaderText.mailbox(p, charset)).collect(Collectors.joining(",\r\n ")));
        header("Subject", HeaderText.encode(draft.subject(), charset));
        if (!draft.references().isEmpty()) {
            header("In-Reply-To", draft.references().getLast());
            header("References", String.join("\r\n ", draft.references()));
        }
        if (draft.language() == Language.NEWSLETTER) {
            header("List-Unsubscribe", "<mailto:leave@dock-letter.example>");
        }
        header("MIME-Version", "1.0");
    }

    private void body() {
        if (draft.attachments().isEmpty()) {
            readable();
            return;
        }
        multipart("mixed", () -> {
            part("mixed", this::readable);
            draft.attachments().forEach(attachment -> part("mixed", () -> attached(attachment)));
        });
    }

    private void readable() {
        if (!draft.html()) {
            text("plain", String.join("\r\n\r\n", draft.paragraphs()) + "\r\n");
        } else if (draft.logo().isEmpty()) {
            alternatives();
        } else {
            multipart("related", () -> {
                part("related", this::alternatives);
                part("related", () -> picture(draft.logo().orElseThrow()));
            });
        }
    }

    private void alternatives() {
        multipart("alternative", () -> {
            part("alternative", () -> text("plain", String.join("\r\n\r\n", draft.paragraphs()) + "\r\n"));
            part("alternative", () -> text("html", html(draft)));
        });
    }

    /** The HTML version of a draft's text. */
    static String html(Draft draft) {
        String text = draft.paragraphs()
                .stream()
                .map(p -> "<p>" + p.replace("&", "&amp;").replace("<", "&lt;").replace("\r\n", "<br>\r\n") + "</p>\r\n")
                .collect(Collectors.joining());
        String head = draft.logo().isPresent() ? "<img src=\"cid:" + LOGO_ID + "\" alt=\"Harbour\">\r\n" : "";
        // A newsletter counts its readers with a picture from the network, which a preview must not fetch.
        String tail = draft.language() == Language.NEWSLETTER
                ? "<img src=\"https://count.dock-letter.example/open.gif?reader=1\" width=\"1\" height=\"1\">\r\n"
                : "";
        return "<html><body>\r\n" + head + text + tail + "</body></html>\r\n";
    }

    private void text(String kind, String text) {
        // A foreign name in a letter makes a mail program leave the language's own charset.
        boolean fits = draft.language().charset().newEncoder().canEncode(text);
        Charset charset = fits ? draft.language().charset() : StandardCharsets.UTF_8;
        TransferEncoding encoding = fits ? draft.language().encoding() : TransferEncoding.QUOTED_PRINTABLE;
        header("Content-Type", "text/" + kind + "; charset=" + charset.name());
        header("Content-Transfer-Encoding", encoding.label());
        line("");
        out.writeBytes(encoding.encode(text, charset));
    }

    private void picture(Attachment logo) {
        header("Content-ID", "<" + LOGO_ID + ">");
        encoded(logo, "inline");
    }

    private void attached(Attachment attachment) {
        encoded(attachment, "attachment");
    }

    private void encoded(Attachment file, String disposition) {
        String name = HeaderText.encode(file.fileName(), StandardCharsets.UTF_8);
        header("Content-Type", file.mediaType() + "; name=\"" + name + "\"");
        header("Content-Disposition", disposition + "; filename=\"" + name + "\"");
        // RFC 2046, section 5.2.1: a message within a message is not encoded.
        boolean message = file.mediaType().equals(Attachment.MESSAGE);
        header("Content-Transfer-Encoding",
                message ? TransferEncoding.EIGHT_BIT.label() : TransferEncoding.BASE64.label());
        line("");
        out.writeBytes(message ? file.bytes() : TransferEncoding.base64(file.bytes()));
    }

    private void multipart(String kind, Runnable parts) {
        header("Content-Type", "multipart/" + kind + "; boundary=\"" + boundary(kind) + "\"");
        parts.run();
        line("");
        line("--" + boundary(kind) + "--");
    }

    private void part(String kind, Runnable content) {
        line("");
        line("--" + boundary(kind));
        content.run();
    }

    private String boundary(String kind) {
        return kind + "-" + Integer.toHexString(draft.messageId().hashCode());
    }

    private void header(String name, String value) {
        line(name + ": " + value);
    }

    private void line(String line) {
        out.writeBytes(line.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(new byte[]{'\r', '\n'});
    }
}
