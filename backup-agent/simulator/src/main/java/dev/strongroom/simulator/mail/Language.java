package dev.strongroom.simulator.mail;

import java.nio.charset.Charset;

/** A language with the charset and transfer encoding that its mail programs like to use. */
enum Language {
    ENGLISH("en", "US-ASCII", TransferEncoding.SEVEN_BIT),
    GERMAN("de", "ISO-8859-1", TransferEncoding.QUOTED_PRINTABLE),
    FRENCH("fr", "windows-1252", TransferEncoding.QUOTED_PRINTABLE), SWEDISH("sv", "UTF-8", TransferEncoding.EIGHT_BIT),
    RUSSIAN("ru", "KOI8-R", TransferEncoding.BASE64), JAPANESE("ja", "ISO-2022-JP", TransferEncoding.SEVEN_BIT),
    GREEK("el", "UTF-8", TransferEncoding.BASE64), NEWSLETTER("news", "UTF-8", TransferEncoding.QUOTED_PRINTABLE);

    private final String code;
    private final Charset charset;
    private final TransferEncoding encoding;

    Language(String code, String charset, TransferEncoding encoding) {
        this.code = code;
        this.charset = Charset.forName(charset);
        this.encoding = encoding;
    }

    String code() {
        return code;
    }

    Charset charset() {
        return charset;
    }

    TransferEncoding encoding() {
        return encoding;
    }
}
