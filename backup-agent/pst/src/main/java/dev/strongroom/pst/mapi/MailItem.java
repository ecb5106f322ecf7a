package dev.strongroom.pst.mapi;

import dev.strongroom.formats.parts.HeaderBlock;
import dev.strongroom.formats.parts.Part;
import dev.strongroom.formats.parts.PartVisitor;
import dev.strongroom.formats.parts.PartWalk;
import dev.strongroom.pst.messaging.MessageWriter;
import dev.strongroom.pst.property.MessageFlags;
import dev.strongroom.pst.property.MessageProperties;
import dev.strongroom.pst.property.PropertyBag;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.List;

/**
 * Writes a message from its MIME bytes (RFC 5322, 2045; [MS-OXCMAIL]), which are read once: files go into the Outlook file as
 * they come, and only the text lies in memory. It takes any bytes; what can't be kept as what it is becomes a file.
 */
public final class MailItem {
    private static final String CLASS = "IPM.Note";
    /** What is longer is a file. */
    private static final int LONGEST_TEXT = 16 << 20;
    /** Messages within messages beyond this are files: few programs open them deeper. */
    private static final int DEEPEST = 10;
    private static final int UTF_8 = 65001;
    private static final int ENGLISH = 0x0409;
    private static final int NATIVE_TEXT = 1;
    private static final int NATIVE_HTML = 3;
    private static final int NO_ICON = -1;
    private static final int REPLIED = 102;
    private static final int FORWARDED = 104;
    private static final int FLAGGED = 2;
    private static final int RED = 6;

    private final MessageWriter writer;
    private final MailState state;
    private final Losses losses;
    private final int depth;
    private final StringBuilder text = new StringBuilder();
    private String html = "";
    private HeaderProperties header = new HeaderProperties(new HeaderBlock(List.of()));
    private int unnamed;

    private MailItem(MessageWriter writer, MailState state, Losses losses, int depth) {
        this.writer = writer;
        this.state = state;
        this.losses = losses;
        this.depth = depth;
    }

    /**
     * Writes a message.
     *
     * @param mime read to its end, and not closed
     * @return what was written
     * @throws dev.strongroom.pst.PstException when the file can't take it
     * @throws IOException when its bytes can't be read
     */
    public static PropertyBag write(InputStream mime, MailState state, MessageWriter writer, Losses losses)
            throws IOException {
        return new MailItem(writer, state, losses, 0).write(mime);
    }

    private PropertyBag write(InputStream mime) throws IOException {
        PartWalk.walk(mime, new PartVisitor() {
            @Override
            public void header(HeaderBlock block) {
                header = new HeaderProperties(block);
            }

            @Override
            public void part(Part part, InputStream body) throws IOException {
                take(part, body);
            }
        });
        PropertyBag bag = new PropertyBag().text(MessageProperties.MESSAGE_CLASS, CLASS);
        header.putTo(bag, losses, name());
        bodies(bag);
        state(bag);
        writer.complete(bag, header.recipients());
        return bag;
    }

    private String name() {
        return header.subject().isEmpty() ? "a message without a subject" : header.subject();
    }

    private void take(Part part, InputStream body) throws IOException {
        InputStream decoded = part.decoded(body);
        boolean wanted = switch (part.role()) {
            case TEXT -> true;
            case HTML -> html.isEmpty();
            case ATTACHMENT -> false;
        };
        if (wanted) {
            take(part, decoded.readNBytes(LONGEST_TEXT), decoded);
        } else if (part.isMessage() && depth < DEEPEST) {
            writer.attachMessage(inner -> {
                PropertyBag bag = new MailItem(inner, MailState.KEPT, losses, depth + 1).write(decoded);
                String subject = bag.textOf(MessageProperties.CONVERSATION_TOPIC);
                return AttachedFile.named(subject.isEmpty() ? "message" : subject);
            });
        } else {
            attach(part, decoded);
        }
    }

    private void take(Part part, byte[] beginning, InputStream rest) throws IOException {
        if (beginning.length == LONGEST_TEXT) {
            losses.lost(name(), "Its text is longer than Outlook likes, and became an attached file.");
            attach(part, new SequenceInputStream(new ByteArrayInputStream(beginning), rest));
            return;
        }
        String decoded = part.decoder().decode(beginning);
        if (part.role() == Part.Role.HTML) {
            html = decoded;
        } else {
            text.append(text.isEmpty() ? "" : "\r\n").append(decoded);
        }
    }

    private void attach(Part part, InputStream content) throws IOException {
        unnamed++;
        String fallback = part.isMessage() ? "message-" + unnamed + ".eml" : "attachment-" + unnamed;
        if (part.isMessage()) {
            losses.lost(name(), "A message lies deeper in others than Outlook opens, and became an attached file.");
        }
        writer.attach(AttachedFile.of(part, fallback, html), content);
    }

    private void bodies(PropertyBag bag) {
        boolean hasHtml = !html.isEmpty();
        if (hasHtml) {
            bag.bytes(MessageProperties.HTML, HtmlBody.bytes(html));
        }
        bag.text(MessageProperties.BODY, text.isEmpty() && hasHtml ? HtmlBody.text(html) : lines(text.toString()));
        bag.number(MessageProperties.NATIVE_BODY, hasHtml ? NATIVE_HTML : NATIVE_TEXT);
        bag.number(MessageProperties.CODE_PAGE, UTF_8).number(MessageProperties.LOCALE, ENGLISH);
    }

    /** Lines that end as Windows has them. */
    private static String lines(String text) {
        return text.indexOf('\n') < 0 ? text : text.replace("\r\n", "\n").replace("\n", "\r\n");
    }

    private void state(PropertyBag bag) {
        int flags = (state.read() ? MessageFlags.READ : 0) | (state.draft() ? MessageFlags.UNSENT : 0);
        bag.number(MessageProperties.FLAGS, flags);
        Instant sent = header.sent().orElse(Instant.EPOCH);
        Instant delivered = state.received().or(header::received).orElse(sent);
        if (!state.draft()) {
            bag.time(MessageProperties.DELIVERY_TIME, delivered);
        }
        bag.time(MessageProperties.CREATED, delivered).time(MessageProperties.MODIFIED, delivered);
        bag.number(MessageProperties.ICON, NO_ICON);
        if (state.answered() || state.forwarded()) {
            bag.number(MessageProperties.LAST_VERB, state.answered() ? REPLIED : FORWARDED);
        }
        if (state.flagged()) {
            bag.number(MessageProperties.FLAG_STATUS, FLAGGED).number(MessageProperties.FOLLOW_UP_ICON, RED);
        }
        if (!state.categories().isEmpty()) {
            bag.texts(MessageProperties.CATEGORIES, state.categories());
        }
    }
}
