package dev.strongroom.service.recovery.preview;

import dev.strongroom.formats.parts.HeaderField;
import dev.strongroom.formats.parts.HeaderReader;
import dev.strongroom.formats.parts.Part;
import dev.strongroom.service.recovery.naming.FileName;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;

/** Decodes an attachment and describes it on the way. */
final class AttachmentCopy {
    private static final int MESSAGE_HEADER = 65_536;
    private static final Map<String, String> EXTENSIONS = Map.of("text/calendar", ".ics", "text/vcard", ".vcf",
            "image/jpeg", ".jpg", "image/png", ".png", "image/gif", ".gif", "application/pdf", ".pdf",
            "text/plain", ".txt", "text/html", ".html");

    private AttachmentCopy() {}

    static AttachedFile copy(Part part, int index, InputStream body, OutputStream out) throws IOException {
        InputStream decoded = part.decoded(body);
        byte[] beginning = part.isMessage() ? decoded.readNBytes(MESSAGE_HEADER) : new byte[0];
        out.write(beginning);
        long size = beginning.length + decoded.transferTo(out);
        String type = part.type().value().matches("[a-z0-9!#$&^_.+-]{1,100}/[a-z0-9!#$&^_.+-]{1,100}")
                ? part.type().value()
                : "application/octet-stream";
        String name = part.givenName()
                .map(given -> FileName.lastOf(given).text())
                .orElseGet(() -> part.isMessage() ? messageName(beginning) : otherName(index, type));
        return new AttachedFile(index, name, type, size);
    }

    private static String messageName(byte[] beginning) {
        String subject = HeaderReader.read(beginning).first("Subject").map(HeaderField::text).orElse("");
        return FileName.of(subject.isBlank() ? "message" : subject).cut(120).text() + ".eml";
    }

    private static String otherName(int index, String type) {
        return String.format(Locale.ROOT, "attachment-%d%s", index + 1, EXTENSIONS.getOrDefault(type, ""));
    }
}
