package dev.strongroom.service.cli;

import java.util.regex.Pattern;

/** A word as one types it into a POSIX shell (IEEE Std 1003.1, Shell Command Language, 2.2). */
public final class ShellWord {
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

    private ShellWord() {}

    /** The word, in quotes where the shell would take it for something else. */
    public static String of(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
