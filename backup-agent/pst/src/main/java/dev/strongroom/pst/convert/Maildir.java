package dev.strongroom.pst.convert;

import dev.strongroom.pst.mapi.MailState;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the names of directories and files tell in a Maildir. */
final class Maildir {
    private static final Set<String> DIRECTORIES = Set.of("cur", "new");
    private static final String FLAGS = ":2,";

    private Maildir() {}

    /** Whether a directory holds the messages of the folder that it lies in. */
    static boolean holdsMessages(String directory) {
        return DIRECTORIES.contains(directory);
    }

    /** What the letters behind a file's name tell; a message without any in {@code new} is unread. */
    static MailState state(String file) {
        int at = file.lastIndexOf(FLAGS);
        String flags = at < 0 ? "" : file.substring(at + FLAGS.length());
        return new MailState(flags.contains("S"), flags.contains("R"), flags.contains("P"), flags.contains("F"),
                flags.contains("D"), List.of(), Optional.empty());
    }
}
