package dev.strongroom.connectors.microsoft.item;

import dev.strongroom.connectors.Container;
import dev.strongroom.formats.item.ItemKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Folders of one kind as containers, no two with one path. One thread. */
public final class FolderPaths {
    private final ItemKind kind;
    private final Set<List<String>> taken = new HashSet<>();

    public FolderPaths(ItemKind kind) {
        this.kind = kind;
    }

    /**
     * A folder.
     *
     * @param above the path of the folder that it lies in
     * @param role as in {@link Container}
     */
    public Container container(String id, List<String> above, String name, Optional<String> role) {
        List<String> path = new ArrayList<>(above);
        path.add(name);
        for (int number = 2; !taken.add(List.copyOf(path)); number++) {
            path.set(path.size() - 1, name + " (" + number + ")");
        }
        return new Container(id, path, Optional.empty(), role, true, Set.of(), kind);
    }
}
