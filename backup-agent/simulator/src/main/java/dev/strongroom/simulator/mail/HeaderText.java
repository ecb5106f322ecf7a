package dev.strongroom.simulator.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;

/** Header values beyond ASCII, as encoded words (RFC 2047). */
final class HeaderText {
    /** So many code points stay below the 75 characters of an encoded word in every charset used here. */
    private static final int CODE_POINTS_A_WORD = 12;

    private HeaderText() {}

    /** The text as it is when it is ASCII, else as encoded words in the charset, or in UTF-8 when that lacks a letter. */
    static String encode(String text, Charset preferred) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            return text;
        }
        Charset charset = preferred.newEncoder().canEncode(text) ? preferred : StandardCharsets.UTF_8;
        StringJoiner words = new StringJoiner("\r\n ");
        int[] codePoints = text.codePoints().toArray();
        for (int i = 0; i < codePoints.length; i += CODE_POINTS_A_WORD) {
            int count = Math.min(CODE_POINTS_A_WORD, codePoints.length - i);
            byte[] bytes = new String(codePoints, i, count).getBytes(charset);
            words.add("=?" + charset.name() + "?B?" + Base64.getEncoder().encodeToString(bytes) + "?=");
        }
        return words.toString();
    }

    /** A mailbox as From and To have it. */
    static String mailbox(Person person, Charset preferred) {
        String encoded = encode(person.name(), preferred);
        String name = encoded.equals(person.name()) ? '"' + person.name() + '"' : encoded;
        return name + " <" + person.address() + ">";
    }
}
