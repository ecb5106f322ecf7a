package dev.strongroom.service.layout;

import dev.strongroom.formats.item.ItemKind;
import java.util.Comparator;

/**
 * Where a folder's directory lies in its entity's: below the directory of its kind, so that a folder of mail and one of
 * contacts may have the same name.
 *
 * @param name its directory's own name
 */
public record FolderPath(ItemKind kind, String name) implements Comparable<FolderPath> {
    private static final Comparator<FolderPath> ORDER =
            Comparator.comparing(FolderPath::kind).thenComparing(FolderPath::name);

    @Override
    public int compareTo(FolderPath other) {
        return ORDER.compare(this, other);
    }
}
