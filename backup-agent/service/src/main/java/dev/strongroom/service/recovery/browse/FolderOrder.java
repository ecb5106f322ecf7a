package dev.strongroom.service.recovery.browse;

import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.catalogue.CatalogueFolder;
import dev.strongroom.service.recovery.naming.RestoredFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folders as mail programs order them: Inbox, Drafts, Sent, Archive, Junk, Trash, then the others by name, and those that
 * a restore made last; sub-folders stand under their parents.
 */
public final class FolderOrder {
    private static final List<String> FIRST = List.of("Inbox", "Drafts", "Sent", "Archive", "Junk", "Trash");
    private static final int OTHERS = FIRST.size();
    private static final int MADE_BY_RESTORES = OTHERS + 1;

    private final Map<List<String>, Integer> ranks = new HashMap<>();

    private FolderOrder(List<CatalogueFolder> folders) {
        for (CatalogueFolder folder : folders) {
            ranks.put(folder.container().path(), rank(folder));
        }
    }

    /** The folders in their order, those of mail before those of other kinds. */
    public static List<CatalogueFolder> sorted(List<CatalogueFolder> folders) {
        return Arrays.stream(ItemKind.values())
                .flatMap(kind -> ofOneKind(folders.stream()
                        .filter(folder -> folder.container().kind() == kind)
                        .toList()).stream())
                .toList();
    }

    private static List<CatalogueFolder> ofOneKind(List<CatalogueFolder> folders) {
        FolderOrder order = new FolderOrder(folders);
        List<CatalogueFolder> sorted = new ArrayList<>(folders);
        sorted.sort((a, b) -> order.compare(a.container().path(), b.container().path()));
        return sorted;
    }

    private static int rank(CatalogueFolder folder) {
        int known = folder.container().specialUse().map(FIRST::indexOf).orElse(-1);
        return known >= 0 ? known : rank(folder.container().path());
    }

    private static int rank(List<String> path) {
        return RestoredFolder.isIn(path) ? MADE_BY_RESTORES : OTHERS;
    }

    private int compare(List<String> a, List<String> b) {
        for (int i = 1; i <= Math.min(a.size(), b.size()); i++) {
            List<String> left = a.subList(0, i);
            List<String> right = b.subList(0, i);
            int order = Integer.compare(ranks.getOrDefault(left, rank(left)), ranks.getOrDefault(right, rank(right)));
            if (order == 0) {
                order = NaturalOrder.INSTANCE.compare(left.getLast(), right.getLast());
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
