package dev.strongroom.pst.property;

/** Text as a file can hold it: whole surrogate pairs, and no NUL, at which readers stop. */
final class SafeText {
    private static final char REPLACEMENT = '\uFFFD';

    private SafeText() {}

    /** The text itself where nothing is wrong with it, as a rule. */
    static String of(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == 0 || Character.isSurrogate(c)) {
                return repaired(text, at);
            }
        }
        return text;
    }

    private static String repaired(String text, int from) {
        StringBuilder safe = new StringBuilder(text.length()).append(text, 0, from);
        int at = from;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                safe.append(REPLACEMENT);
            } else if (character != 0) {
                safe.appendCodePoint(character);
            }
            at += Character.charCount(character);
        }
        return safe.toString();
    }
}
