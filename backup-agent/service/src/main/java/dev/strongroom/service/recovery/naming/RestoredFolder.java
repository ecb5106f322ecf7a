package dev.strongroom.service.recovery.naming;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The dated folder that a non-destructive restore makes: {@code Restored 2026-11-21 14-05}, in UTC: without dots
 * and colons, which many servers refuse in a name. Later backups recognise it by that name; no mark that mail servers keep would survive a move to another one.
 */
public final class RestoredFolder {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'Restored' uuuu-MM-dd HH-mm", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Pattern MADE =
            Pattern.compile("Restored \\d{4}[-_]\\d\\d[-_]\\d\\d[ -]\\d\\d[.-]\\d\\d(?: \\(\\d+\\))?");

    private RestoredFolder() {}

    /**
     * The folder's name.
     *
     * @param attempt 1, and more when a folder of that name is there already
     * @param delimiter what the mailbox separates names with, which then can't be in one
     */
    public static String name(Instant at, int attempt, String delimiter) {
        String name = attempt == 1 ? NAME.format(at) : NAME.format(at) + " (" + attempt + ")";
        return delimiter.isEmpty() ? name : name.replace(delimiter, delimiter.equals("-") ? "_" : "-");
    }

    /** Whether the path lies in such a folder or is one. */
    public static boolean isIn(List<String> path) {
        return path.stream().anyMatch(name -> MADE.matcher(name).matches());
    }
}
