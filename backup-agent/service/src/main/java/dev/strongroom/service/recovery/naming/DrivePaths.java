package dev.strongroom.service.recovery.naming;

import dev.strongroom.connectors.ItemId;
import dev.strongroom.formats.item.EntryType;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.layout.StoredItem.Filed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The true paths of a drive's items at one restore point. Keeps those of folders, so many look-ups cost few. One thread. */
public final class DrivePaths {
    private final Catalogue catalogue;
    private final int run;
    private final String drive;
    private final Map<ItemId, List<String>> known = new HashMap<>();

    /**
     * Paths of one drive.
     *
     * @param drive its key in the catalogue
     */
    public DrivePaths(Catalogue catalogue, int run, String drive) {
        this.catalogue = catalogue;
        this.run = run;
        this.drive = drive;
    }

    /** Whether an item is the folder that all others lie in. */
    public static boolean isRoot(CatalogueItem item) {
        return item.filed().filter(filed -> filed.parent().equals(item.key().id())).isPresent();
    }

    /** Whether an item is a folder. */
    public static boolean isFolder(CatalogueItem item) {
        return item.filed().map(Filed::type).filter(type -> type == EntryType.FOLDER).isPresent();
    }

    /** The names from below the root; none for the root. A version's name is that of its file with its number. */
    public List<String> of(CatalogueItem item) {
        if (isRoot(item) || item.filed().isEmpty()) {
            return List.of();
        }
        List<String> path = new ArrayList<>(above(item.filed().get().parent()));
        if (item.filed().get().type() == EntryType.VERSION && !path.isEmpty()) {
            path.add(version(path.removeLast(), item.subject()));
        } else {
            path.add(item.subject());
        }
        return List.copyOf(path);
    }

    /** The names of the file that a version is of. */
    public List<String> file(CatalogueItem version) {
        return version.filed().map(filed -> above(filed.parent())).orElse(List.of());
    }

    private static String version(String file, String number) {
        int dot = file.lastIndexOf('.');
        return dot <= 0 ? file + " (version " + number + ")"
                : file.substring(0, dot) + " (version " + number + ")" + file.substring(dot);
    }

    private List<String> above(ItemId id) {
        List<String> path = known.get(id);
        if (path == null) {
            path = catalogue.item(run, drive, id).map(this::of).orElse(List.of());
            known.put(id, path);
        }
        return path;
    }
}
