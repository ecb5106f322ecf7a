package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.microsoft.graph.NewAttachment;
import dev.strongroom.formats.parts.FieldValue;
import dev.strongroom.formats.parts.HeaderBlock;
import dev.strongroom.formats.parts.Part;
import dev.strongroom.formats.parts.PartVisitor;
import dev.strongroom.formats.parts.PartWalk;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a message is made of, read once: its header, its text, and its files, whose content is kept only while all of it
 * fits one request.
 */
final class MessageOutline implements PartVisitor {
    /** A request may have 4 MB, in which files take a third more and texts a little. */
    private static final int IN_ONE_REQUEST = 5 << 19;

    /**
     * A file.
     *
     * @param size decoded
     */
    record AttachedFile(NewAttachment file, long size) {}

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();
    private final List<AttachedFile> files = new ArrayList<>();
    private final List<NewAttachment.Small> kept = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();
    private HeaderBlock header = new HeaderBlock(List.of());
    private int room = IN_ONE_REQUEST;
    private boolean allKept = true;
    private String sha256 = "";

    private MessageOutline() {}

    /** Reads a message to its end. */
    static MessageOutline of(ItemContent content) throws IOException {
        MessageOutline outline = new MessageOutline();
        try (DigestInputStream in =
                new DigestInputStream(content.open(), MessageDigest.getInstance("SHA-256"))) {
            PartWalk.walk(in, outline);
            in.transferTo(OutputStream.nullOutputStream());
            outline.sha256 = HexFormat.of().formatHex(in.getMessageDigest().digest());
            return outline;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void header(HeaderBlock message) {
        header = message;
        FieldValue type = message.contentType("text/plain");
        if (type.value().equals("multipart/signed") || type.value().endsWith("/pkcs7-mime")
                || type.value().endsWith("/x-pkcs7-mime")) {
            losses.add("It is signed or encrypted, which Microsoft 365 takes from nobody but the sender's program:"
                    + " its parts came back as files.");
        }
    }

    @Override
    public void part(Part part, InputStream body) throws IOException {
        switch (part.role()) {
            case TEXT -> {
                String read = text(part, body);
                if (html.isEmpty()) {
                    text.append(text.isEmpty() ? "" : "\n").append(read);
                } else {
                    // What follows the HTML is no other form of it, but more text, e.g. a mailing list's footer.
                    html.append("<pre>").append(escaped(read)).append("</pre>");
                }
            }
            case HTML -> html.append(text(part, body));
            case ATTACHMENT -> file(part, body);
        }
    }

    private String text(Part part, InputStream body) throws IOException {
        InputStream decoded = part.decoded(body);
        byte[] bytes = decoded.readNBytes(room);
        room -= bytes.length;
        if (decoded.read() < 0) {
            return part.decoder().decode(bytes);
        }
        losses.add("Its text is longer than Microsoft 365 takes, and was cut.");
        return part.decoder().decodeCut(bytes);
    }

    private void file(Part part, InputStream body) throws IOException {
        NewAttachment file = AttachedParts.describe(part, files.size());
        InputStream decoded = part.decoded(body);
        byte[] start = allKept ? decoded.readNBytes(room + 1) : new byte[0];
        allKept &= start.length <= room;
        if (allKept) {
            room -= start.length;
            kept.add(FileWriter.small(file, start));
        } else {
            kept.clear();
        }
        files.add(new AttachedFile(file, start.length + decoded.transferTo(OutputStream.nullOutputStream())));
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    HeaderBlock header() {
        return header;
    }

    boolean hasHtml() {
        return !html.isEmpty();
    }

    String body() {
        return (html.isEmpty() ? text : html).toString();
    }

    List<AttachedFile> files() {
        return files;
    }

    /** All files with their content; empty where they are too large for one request. */
    Optional<List<NewAttachment.Small>> inOneRequest() {
        return allKept ? Optional.of(kept) : Optional.empty();
    }

    /** What of the message Microsoft 365 has no place for, in sentences. */
    List<String> losses() {
        return losses;
    }

    /** Of all its bytes, in hex. */
    String sha256() {
        return sha256;
    }
}
