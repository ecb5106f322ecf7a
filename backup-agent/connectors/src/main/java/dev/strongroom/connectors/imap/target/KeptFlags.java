package dev.strongroom.connectors.imap.target;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which of a message's flags a folder keeps (RFC 9051, section 7.1, PERMANENTFLAGS).
 *
 * @param kept system flags, and keywords that the folder has or lets be added
 * @param refused the others; {@code \Recent} is the server's own and counts as neither
 */
record KeptFlags(Set<String> kept, SortedSet<String> refused) {
    private static final Set<String> SYSTEM = Set.of("\\answered", "\\flagged", "\\deleted", "\\seen", "\\draft");

    static KeptFlags of(Set<String> flags, Set<String> permanent) {
        Set<String> allowed = new LinkedHashSet<>();
        permanent.forEach(flag -> allowed.add(flag.toLowerCase(Locale.ROOT)));
        Set<String> kept = new LinkedHashSet<>();
        SortedSet<String> refused = new TreeSet<>();
        for (String flag : flags) {
            String lower = flag.toLowerCase(Locale.ROOT);
            boolean system = SYSTEM.contains(lower);
            boolean keyword = isKeyword(flag) && (allowed.contains("\\*") || allowed.contains(lower));
            if (system || keyword) {
                kept.add(flag);
            } else if (!lower.equals("\\recent")) {
                refused.add(flag);
            }
        }
        return new KeptFlags(kept, refused);
    }

    /** An atom (RFC 9051, section 9): anything else would break the command. */
    private static boolean isKeyword(String flag) {
        return flag.matches("[^\\x00-\\x20\\x7f-\\uffff(){%*\"\\\\\\]]+");
    }
}
