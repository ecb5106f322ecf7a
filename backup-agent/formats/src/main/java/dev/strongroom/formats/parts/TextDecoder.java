package dev.strongroom.formats.parts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Decodes text by the name of its charset as mail programs write it. Never fails: without a name that is known, text is
 * read as UTF-8 when it is that, else as windows-1252, as browsers do (WHATWG Encoding, section 4.2, which also says
 * that Latin-1 and ASCII are read as windows-1252 and what the older names mean).
 */
public record TextDecoder(Optional<Charset> charset) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Map<String, String> ALIASES = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "iso-8859-9", "windows-1254",
            "tis-620", "windows-874",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "ks_c_5601-1987", "x-windows-949",
            "euc-kr", "x-windows-949",
            "shift_jis", "windows-31j",
            "iso-8859-8-i", "iso-8859-8");

    /**
     * What decodes text of a charset.
     *
     * @param name as in {@code charset=}; any text, also an empty one
     */
    public static TextDecoder of(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\"']", "");
        if (plain.isEmpty() || plain.equals("us-ascii") || plain.equals("ascii")) {
            return new TextDecoder(Optional.empty());
        }
        return new TextDecoder(lookUp(ALIASES.getOrDefault(plain, plain)));
    }

    private static Optional<Charset> lookUp(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** The text. What the charset has no meaning for becomes U+FFFD. */
    public String decode(byte[] bytes) {
        return text(bytes, true);
    }

    /** The beginning of a text that was cut anywhere; an unfinished character at the end is left out. */
    public String decodeCut(byte[] bytes) {
        return text(bytes, false);
    }

    private String text(byte[] bytes, boolean whole) {
        CodingErrorAction replace = CodingErrorAction.REPLACE;
        String text = charset.isPresent() ? decode(bytes, charset.get(), replace, whole).orElse("")
                : decode(bytes, StandardCharsets.UTF_8, CodingErrorAction.REPORT, whole)
                        .or(() -> decode(bytes, WINDOWS_1252, replace, whole))
                        .orElse("");
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Optional<String> decode(byte[] bytes, Charset charset, CodingErrorAction onError, boolean whole) {
        CharsetDecoder decoder = charset.newDecoder().onMalformedInput(onError).onUnmappableCharacter(onError);
        CharBuffer text = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 4);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, whole);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }
}
