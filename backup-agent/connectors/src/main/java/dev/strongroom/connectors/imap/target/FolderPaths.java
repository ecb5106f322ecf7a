package dev.strongroom.connectors.imap.target;

import java.util.ArrayList;
import java.util.List;

/**
 * Paths as names of folders at the target. What can't be part of a name there is replaced by {@code _}: its delimiter,
 * control characters and emptiness; the caller sees it in the id that it gets. Where all of the user's folders live below
 * a prefix (RFC 2342), so does every path.
 *
 * @param delimiter empty for a flat namespace, where paths become names with slashes
 */
record FolderPaths(String delimiter, String prefix) {
    /** The ids of the folders on the way to the one with this path, and its own as the last. */
    List<String> ids(List<String> path) {
        String separator = delimiter.isEmpty() ? "/" : delimiter;
        List<String> ids = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        for (String name : path) {
            boolean inbox = ids.isEmpty() && name.equalsIgnoreCase("INBOX");
            joined.append(ids.isEmpty() ? "" : separator).append(inbox ? "INBOX" : safe(name));
            boolean below =
                    inbox || joined.toString().startsWith(prefix) || joined.toString().startsWith("INBOX" + separator);
            ids.add(below ? joined.toString() : prefix + joined);
        }
        return delimiter.isEmpty() ? List.of(ids.getLast()) : ids;
    }

    /** The id of the folder with this path. */
    String id(List<String> path) {
        return ids(path).getLast();
    }

    private String safe(String name) {
        String safe = name.replaceAll("\\p{Cntrl}", "_");
        if (!delimiter.isEmpty()) {
            safe = safe.replace(delimiter, delimiter.equals("_") ? "-" : "_");
        }
        return safe.isEmpty() ? "_" : safe;
    }
}
