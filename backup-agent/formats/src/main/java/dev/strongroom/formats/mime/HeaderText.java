package dev.strongroom.formats.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns raw header values, one character for each byte, into text that is safe to show and to store. */
public final class HeaderText {
    static final int LONGEST = 1_000;

    /** What senders mean that put 8-bit bytes into a header and do not say of which charset. */
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final char REPLACEMENT = '\uFFFD';

    private HeaderText() {}

    /** The text without decoding encoded words. */
    static String plain(String raw) {
        return clean(ofBytes(raw), LONGEST);
    }

    /** The text with its encoded words (RFC 2047) decoded. */
    static String decoded(String raw) {
        return clean(words(raw), LONGEST);
    }

    /**
     * As {@link #decoded}, however long it is.
     *
     * @param raw one character for each byte
     */
    public static String whole(String raw) {
        return clean(words(raw), Integer.MAX_VALUE);
    }

    /**
     * Text that needs no decoding, as lists show it.
     *
     * @return at most 1,000 characters, without control characters
     */
    public static String shown(String text) {
        return clean(text, LONGEST);
    }

    private static String words(String raw) {
        return raw.contains("=?") ? EncodedWords.decode(raw) : ofBytes(raw);
    }

    /** The bytes as UTF-8 (RFC 6532) when they are that, else as the Windows code page for Western languages. */
    static String ofBytes(String raw) {
        if (isAscii(raw)) {
            return raw;
        }
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WESTERN);
        }
    }

    private static boolean isAscii(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text, int longest) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), longest));
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            int shown = shown(character);
            if (clean.length() + Character.charCount(shown) > longest) {
                break;
            }
            clean.appendCodePoint(shown);
        }
        return clean.toString().strip();
    }

    private static int shown(int character) {
        if (character == '\t' || character == '\r' || character == '\n') {
            return ' ';
        }
        boolean halfAPair = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return Character.isISOControl(character) || halfAPair ? REPLACEMENT : character;
    }
}
