package dev.strongroom.connectors.imap.source;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.imap.wire.ListedFolder;
import dev.strongroom.connectors.imap.wire.MailboxName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Folders as containers, and the raw names that belong to their ids. */
final class FolderNames {
    /** RFC 6154 and RFC 8457, in the spelling of the standards. */
    private static final List<String> SPECIAL_USES =
            List.of("All", "Archive", "Drafts", "Flagged", "Important", "Junk", "Sent", "Trash");

    private final Map<String, String> rawNames = new HashMap<>();

    /** The raw name of a container. */
    String raw(Container container) {
        return rawNames.getOrDefault(container.id(), MailboxName.encode(container.id()));
    }

    /** The folders that hold messages, in their order but parents before children. */
    List<Container> containers(List<ListedFolder> listed) {
        rawNames.clear();
        Map<List<String>, Container> byPath = new LinkedHashMap<>();
        for (ListedFolder folder : listed) {
            if (!folder.onlyAName() && !folder.raw().isEmpty()) {
                Container container = container(folder);
                byPath.putIfAbsent(container.path(), container);
            }
        }
        Set<Container> ordered = new LinkedHashSet<>();
        for (List<String> path : byPath.keySet()) {
            for (int depth = 1; depth <= path.size(); depth++) {
                Optional.ofNullable(byPath.get(path.subList(0, depth))).ifPresent(ordered::add);
            }
        }
        return new ArrayList<>(ordered);
    }

    private Container container(ListedFolder folder) {
        String id = MailboxName.decode(folder.raw());
        while (rawNames.containsKey(id)) {
            // Two broken names can read alike; each must keep an id of its own.
            id += "?";
        }
        rawNames.put(id, folder.raw());
        List<String> path = folder.delimiter().isPresent()
                ? List.of(id.split(Pattern.quote(folder.delimiter().get()), -1))
                : List.of(id);
        return new Container(id, path, folder.delimiter(), specialUse(id, folder), folder.subscribed(),
                folder.attributes());
    }

    private static Optional<String> specialUse(String id, ListedFolder folder) {
        if (id.equals("INBOX")) {
            return Optional.of("Inbox");
        }
        Set<String> attributes = new LinkedHashSet<>();
        folder.attributes().forEach(attribute -> attributes.add(attribute.toLowerCase(Locale.ROOT)));
        return SPECIAL_USES.stream()
                .filter(use -> attributes.contains("\\" + use.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
