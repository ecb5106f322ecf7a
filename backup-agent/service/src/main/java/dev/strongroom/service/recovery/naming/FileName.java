package dev.strongroom.service.recovery.naming;

import dev.strongroom.formats.names.DeviceNames;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name that every common file system takes as one file or directory, made from any text. It never leads out of its
 * directory, hides itself, names a device of Windows, or reads other than it is (bidirectional controls).
 *
 * @param text 1 to 240 bytes in UTF-8, in Unicode's composed form
 */
public record FileName(String text) {
    private static final int LIMIT = 240;
    private static final int EXTENSION_LIMIT = 12;
    private static final Pattern MISLEADING = Pattern.compile(
            "[\\x{61c}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{feff}\\p{Cs}\\p{Cn}\\p{Co}]");
    private static final Pattern NOT_ALLOWED = Pattern.compile("[<>:\"/\\\\|?*\\p{Cc}\\x{2028}\\x{2029}]");
    private static final Pattern SPACES = Pattern.compile("\\p{Z}+");

    /** A name that reads like the text; what is not allowed in it becomes an underscore. */
    public static FileName of(String text) {
        String clean = MISLEADING.matcher(text).replaceAll("");
        clean = Normalizer.normalize(NOT_ALLOWED.matcher(clean).replaceAll("_"), Normalizer.Form.NFC);
        clean = SPACES.matcher(clean).replaceAll(" ");
        clean = withoutEdges(clean);
        if (clean.isEmpty()) {
            clean = "unnamed";
        }
        if (clean.startsWith(".") || DeviceNames.isDevice(clean)) {
            clean = "_" + clean;
        }
        return new FileName(clean).cut(LIMIT);
    }

    /** As {@link #of}, from the last name of what may be a path of any system. */
    public static FileName lastOf(String path) {
        return of(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
    }

    /**
     * The name in at most so many bytes of UTF-8. It is cut between characters as people see them, and keeps its
     * extension.
     *
     * @param bytes 40 or more
     */
    public FileName cut(int bytes) {
        if (length(text) <= bytes) {
            return this;
        }
        String extension = extension();
        String stem = text.substring(0, text.length() - extension.length());
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(stem);
        int end = 0;
        int room = bytes - length(extension);
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (length(stem.substring(0, next)) > room) {
                break;
            }
            end = next;
        }
        String cut = withoutEdges(stem.substring(0, end));
        return new FileName((cut.isEmpty() ? "_" : cut) + extension);
    }

    /** The name with a number before its extension: {@code letter (2).pdf}. */
    public FileName numbered(int number) {
        String extension = extension();
        String stem = text.substring(0, text.length() - extension.length());
        return new FileName(stem + " (" + number + ")" + extension);
    }

    /** The form in which two names that some file system takes for one are equal. */
    public String folded() {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private String extension() {
        int dot = text.lastIndexOf('.');
        boolean real = dot > 0 && text.length() - dot <= EXTENSION_LIMIT && text.indexOf(' ', dot) < 0
                && length(text.substring(dot)) <= 2 * EXTENSION_LIMIT;
        return real ? text.substring(dot) : "";
    }

    private static String withoutEdges(String name) {
        return name.strip().replaceAll("[. ]+$", "");
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
