package dev.strongroom.service.catalogue;

import java.text.Normalizer;
import java.util.Locale;
import java.util.StringJoiner;

/** Text as it is sorted and searched: without case and accents. */
final class SearchText {
    private static final int KEY_CHARACTERS = 48;
    /** Before a folder's number: a word that no message holds, since it is not a letter. */
    private static final String FOLDER = "\u00a7";

    private SearchText() {}

    /** The form that lists are sorted by. */
    static String sortKey(String text) {
        String folded = fold(text).strip();
        return folded.length() <= KEY_CHARACTERS ? folded : folded.substring(0, KEY_CHARACTERS);
    }

    /** The words that a message is found by, and its folder as one more. Of ASCII the index makes the words itself. */
    static String words(long folder, String... texts) {
        StringJoiner words = new StringJoiner(" ");
        words.add(FOLDER + folder);
        for (String text : texts) {
            if (isAscii(text)) {
                words.add(text);
            } else {
                addWords(words, text, "", "");
            }
        }
        return words.toString();
    }

    /** A full-text query (sqlite.org/fts5.html, section 3): every word of {@code text} begins a word of the message. */
    static String query(long folder, String text) {
        StringJoiner words = new StringJoiner(" ");
        words.add('"' + FOLDER + folder + '"');
        addWords(words, text, "\"", "\"*");
        return words.toString();
    }

    /** Letters and digits make words; an ideograph is a word of its own, since nothing separates them. */
    private static void addWords(StringJoiner words, String text, String before, String after) {
        String folded = fold(text);
        int start = -1;
        for (int i = 0, c; i < folded.length(); i += Character.charCount(c)) {
            c = folded.codePointAt(i);
            boolean ideograph = Character.isIdeographic(c);
            boolean inWord = !ideograph && Character.isLetterOrDigit(c);
            if (start >= 0 && !inWord) {
                words.add(before + folded.substring(start, i) + after);
                start = -1;
            }
            if (ideograph) {
                words.add(before + Character.toString(c) + after);
            } else if (inWord && start < 0) {
                start = i;
            }
        }
        if (start >= 0) {
            words.add(before + folded.substring(start) + after);
        }
    }

    private static String fold(String text) {
        if (isAscii(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(c);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
