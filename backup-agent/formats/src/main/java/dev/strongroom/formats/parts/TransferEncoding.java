package dev.strongroom.formats.parts;

import java.io.InputStream;
import java.util.Locale;

/** Undoes a Content-Transfer-Encoding (RFC 2045, section 6). What is damaged is skipped, never refused. */
public final class TransferEncoding {
    private TransferEncoding() {}

    /**
     * Decodes as it is read.
     *
     * @param encoding as the header names it; an unknown one is taken for none
     * @param body closed with the answer
     */
    public static InputStream decoded(String encoding, InputStream body) {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "base64" -> new Base64Input(body);
            case "quoted-printable" -> new QuotedPrintableInput(body);
            default -> body;
        };
    }
}
