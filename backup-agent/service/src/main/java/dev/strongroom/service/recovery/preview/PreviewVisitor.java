package dev.strongroom.service.recovery.preview;

import dev.strongroom.formats.parts.HeaderBlock;
import dev.strongroom.formats.parts.Part;
import dev.strongroom.formats.parts.PartVisitor;
import dev.strongroom.model.recovery.MessagePreview;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;

/** Keeps of a message what its preview shows, within limits. */
final class PreviewVisitor implements PartVisitor {
    /** A preview lists no more; nobody would look through them. */
    private static final int MOST_PARTS = 2_000;
    /** Of one header, in characters: a preview is read by people. */
    private static final int LONGEST_HEADER = 65_536;

    private final PreviewLimits limits;
    private final List<MessagePreview.Header> headers = new ArrayList<>();
    private final List<AttachedFile> attachments = new ArrayList<>();
    private final List<Document> html = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final InlinePictures pictures;
    private int textRoom;
    private int htmlRoom;
    private boolean hasText;
    private boolean truncated;
    private int parts;

    PreviewVisitor(PreviewLimits limits) {
        this.limits = limits;
        pictures = new InlinePictures(limits);
        textRoom = limits.text();
        htmlRoom = limits.text();
    }

    @Override
    public void header(HeaderBlock header) {
        header.fields().forEach(field -> headers.add(new MessagePreview.Header(field.name(), cut(field.text()))));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_HEADER ? value
                : value.substring(0,
                        LONGEST_HEADER - (Character.isHighSurrogate(value.charAt(LONGEST_HEADER - 1)) ? 1 : 0));
    }

    @Override
    public void part(Part part, InputStream body) throws IOException {
        if (++parts > MOST_PARTS) {
            truncated = true;
            return;
        }
        switch (part.role()) {
            case TEXT -> {
                byte[] bytes = upTo(textRoom, part.decoded(body));
                boolean cut = bytes.length == textRoom;
                textRoom -= bytes.length;
                text.append(hasText ? "\n" : "")
                        .append(cut ? part.decoder().decodeCut(bytes) : part.decoder().decode(bytes));
                hasText = true;
            }
            case HTML -> {
                byte[] bytes = upTo(htmlRoom, part.decoded(body));
                htmlRoom -= bytes.length;
                html.add(SafeHtml.parse(bytes, part.decoder()));
            }
            case ATTACHMENT -> attachments.add(attachment(part, body));
        }
    }

    private byte[] upTo(int room, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(room);
        truncated |= body.read() >= 0;
        return bytes;
    }

    private AttachedFile attachment(Part part, InputStream body) throws IOException {
        Optional<InlinePictures.Candidate> picture = pictures.candidate(part);
        OutputStream out = picture.<OutputStream>map(p -> p).orElseGet(OutputStream::nullOutputStream);
        AttachedFile file = AttachmentCopy.copy(part, attachments.size(), body, out);
        picture.ifPresent(pictures::keep);
        return file;
    }

    MessageContents contents() {
        SafeHtml safe = new SafeHtml(pictures.byContentId(), limits);
        Optional<String> shown = html.isEmpty() ? Optional.empty() : Optional.of(safe.page(html));
        return new MessageContents(headers, hasText ? Optional.of(text.toString()) : Optional.empty(), shown,
                safe.remoteContentRemoved(), truncated, attachments);
    }
}
