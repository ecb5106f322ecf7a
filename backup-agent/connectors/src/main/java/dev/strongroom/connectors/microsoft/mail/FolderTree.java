package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.microsoft.graph.FolderEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Folders in the order of a tree, parents before children. */
final class FolderTree {
    static final String RECOVERABLE = "Recoverable Items";
    private static final String HIDDEN = "hidden";

    private final Map<String, FolderEntry> byId = new LinkedHashMap<>();
    private final Map<String, String> roles;
    private final Set<List<String>> taken = new HashSet<>();

    /** @param roles of folders by their ids */
    FolderTree(List<FolderEntry> folders, Map<String, String> roles) {
        // Search folders show messages that lie elsewhere: whoever reads those has them twice.
        folders.stream().filter(folder -> !folder.search()).forEach(folder -> byId.put(folder.id(), folder));
        this.roles = roles;
    }

    List<Container> containers(Optional<FolderEntry> recoverable) {
        Map<String, List<FolderEntry>> children = new HashMap<>();
        List<FolderEntry> top = new ArrayList<>();
        for (FolderEntry folder : byId.values()) {
            String parent = folder.parent().filter(id -> byId.containsKey(id) && !id.equals(folder.id())).orElse("");
            (parent.isEmpty() ? top : children.computeIfAbsent(parent, id -> new ArrayList<>())).add(folder);
        }
        List<Container> containers = new ArrayList<>();
        add(top, List.of(), children, containers);
        recoverable.filter(folder -> !byId.containsKey(folder.id()))
                .ifPresent(folder -> containers.add(container(folder, List.of(RECOVERABLE), Set.of(HIDDEN))));
        return containers;
    }

    private void add(List<FolderEntry> folders, List<String> above, Map<String, List<FolderEntry>> children,
            List<Container> containers) {
        for (FolderEntry folder : folders.stream().sorted(Comparator.comparing(FolderEntry::name)).toList()) {
            Container container = container(folder, above, folder.hidden() ? Set.of(HIDDEN) : Set.of());
            containers.add(container);
            add(children.getOrDefault(folder.id(), List.of()), container.path(), children, containers);
        }
    }

    private Container container(FolderEntry folder, List<String> above, Set<String> attributes) {
        List<String> path = new ArrayList<>(above);
        path.add(folder.name());
        for (int number = 2; !taken.add(List.copyOf(path)); number++) {
            path.set(path.size() - 1, folder.name() + " (" + number + ")");
        }
        return new Container(folder.id(), path, Optional.empty(), Optional.ofNullable(roles.get(folder.id())),
                attributes.isEmpty(), attributes);
    }
}
