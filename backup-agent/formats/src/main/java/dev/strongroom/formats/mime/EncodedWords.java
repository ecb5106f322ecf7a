package dev.strongroom.formats.mime;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;

/**
 * Decodes encoded words (RFC 2047), also where senders put them against the rules: within quotes, or with a character
 * split over two of them.
 */
final class EncodedWords {
    private final String raw;
    private final StringBuilder text = new StringBuilder();
    /** Bytes, one in each character, of neighbouring words of one charset, which may share a character. */
    private final StringBuilder pending = new StringBuilder();
    private String pendingCharset = "";

    private EncodedWords(String raw) {
        this.raw = raw;
    }

    static String decode(String raw) {
        return new EncodedWords(raw).decode();
    }

    private String decode() {
        int plainFrom = 0;
        int start = raw.indexOf("=?");
        while (start >= 0) {
            Optional<EncodedWord> word = EncodedWord.at(raw, start);
            if (word.isPresent()) {
                append(raw.substring(plainFrom, start), word.get());
                plainFrom = word.get().end();
            }
            start = raw.indexOf("=?", Math.max(start + 2, plainFrom));
        }
        flush();
        return text.append(HeaderText.ofBytes(raw.substring(plainFrom))).toString();
    }

    private void append(String before, EncodedWord word) {
        if (pendingCharset.isEmpty() || !before.isBlank()) {
            flush();
            text.append(HeaderText.ofBytes(before));
        }
        if (!pendingCharset.equals(word.charset())) {
            flush();
            pendingCharset = word.charset();
        }
        pending.append(word.octets());
    }

    private void flush() {
        if (!pendingCharset.isEmpty()) {
            text.append(decode(pending.toString(), pendingCharset));
            pending.setLength(0);
            pendingCharset = "";
        }
    }

    private static String decode(String octets, String charset) {
        try {
            return new String(octets.getBytes(StandardCharsets.ISO_8859_1), Charset.forName(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return HeaderText.ofBytes(octets);
        }
    }
}
