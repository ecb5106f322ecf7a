package dev.strongroom.service.recovery.restore;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.catalogue.CatalogueFolder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the folders of a restore point lie in the mailbox that is restored to. Two folders never become one, though the
 * mailbox may separate names by a character that stands within a name here.
 */
final class TargetPaths {
    private static final String INBOX = "INBOX";
    /** The role of the folder that every mailbox has for a kind, whatever its name there. */
    private static final Map<ItemKind, String> MAIN = Map.of(ItemKind.MAIL, "Inbox", ItemKind.CONTACT, "Contacts",
            ItemKind.EVENT, "Calendar", ItemKind.TASK, "defaultList", ItemKind.FILE, "");
    /** Letters, digits and what every known server takes beside them. */
    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\p{L}\\p{M}\\p{N} _()-]");

    private final String delimiter;
    private final Optional<String> root;
    private final Map<String, List<String>> paths = new HashMap<>();
    private final Map<String, List<String>> plainPaths = new HashMap<>();
    private final Map<ItemKind, Set<List<String>>> used = new EnumMap<>(ItemKind.class);

    /**
     * @param delimiter of the mailbox; empty for one without sub-folders
     * @param root the dated folder; empty to use the original places
     */
    TargetPaths(List<CatalogueFolder> folders, String delimiter, Optional<String> root) {
        this.delimiter = delimiter;
        this.root = root;
        for (CatalogueFolder folder : folders) {
            paths.put(folder.key(), unused(folder, path(folder)));
        }
        // All at once and in one order, so that a restore that goes on later finds the same ones.
        for (CatalogueFolder folder : folders) {
            List<String> path = of(folder);
            List<String> plain = path.stream().map(name -> NOT_PLAIN.matcher(name).replaceAll("_")).toList();
            plainPaths.put(folder.key(), plain.equals(path) ? path : unused(folder, plain));
        }
    }

    /** The folder's path in the mailbox. */
    List<String> of(CatalogueFolder folder) {
        return paths.getOrDefault(folder.key(), List.of());
    }

    /** The path to take when the mailbox refuses the other: without punctuation that may mean something to it. */
    List<String> plain(CatalogueFolder folder) {
        return plainPaths.getOrDefault(folder.key(), List.of());
    }

    private List<String> path(CatalogueFolder folder) {
        List<String> path = new ArrayList<>(root.stream().toList());
        boolean main = folder.container()
                .specialUse()
                .filter(role -> role.equals(MAIN.get(folder.container().kind())))
                .isPresent();
        if (main && root.isEmpty()) {
            return List.of(INBOX);
        }
        for (String name : folder.container().path()) {
            path.add(delimiter.isEmpty() ? name : name.replace(delimiter, "_"));
        }
        return delimiter.isEmpty() ? List.of(String.join(" - ", path)) : path;
    }

    /** Folders of two kinds lie apart, whatever their names. */
    private List<String> unused(CatalogueFolder folder, List<String> path) {
        Set<List<String>> taken = used.computeIfAbsent(folder.container().kind(), kind -> new HashSet<>());
        List<String> candidate = path;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = new ArrayList<>(path.subList(0, path.size() - 1));
            candidate.add(path.getLast() + " (" + n + ")");
        }
        return candidate;
    }
}
