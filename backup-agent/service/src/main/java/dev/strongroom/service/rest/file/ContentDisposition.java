package dev.strongroom.service.rest.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** The header Content-Disposition (RFC 6266), which has clients save a file under its name and never show it. */
final class ContentDisposition {
    /** attr-char of RFC 8187, section 3.2.1, besides letters and digits. */
    private static final String PLAIN = "!#$&+-.^_`|~";

    private ContentDisposition() {}

    static String attachment(String fileName) {
        return "attachment; filename=\"" + fallback(fileName) + "\"; filename*=UTF-8''" + encoded(fileName);
    }

    /** For clients that read no other form: what is not plain ASCII becomes an underscore. */
    private static String fallback(String fileName) {
        return Normalizer.normalize(fileName, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^ -~]|[\"\\\\/%]", "_");
    }

    private static String encoded(String fileName) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : fileName.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }
}
