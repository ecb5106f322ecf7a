package dev.strongroom.service.backup;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.catalogue.Catalogue;
import dev.strongroom.service.catalogue.HeldFolder;
import dev.strongroom.service.layout.FolderPath;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The folders that an entity has now: what is expected of each, and which directory of the vault each has. Directories are
 * given before anything is read and only looked up afterwards.
 */
final class EntityFolders {
    private final Map<String, HeldFolder> held;
    private final Map<String, FolderPath> directories;
    /** How many items containers have, of those for which the list of containers left no doubt. */
    private final Map<String, Long> counts = new HashMap<>();
    private final Set<ItemKind> unlisted = new HashSet<>();
    private final Set<FolderPath> there = new HashSet<>();

    EntityFolders(Catalogue catalogue) {
        held = catalogue.held();
        directories = new HashMap<>(catalogue.directories());
    }

    /**
     * Asks the source what there is; answers it in an order in which little is left to write once reading ends.
     *
     * @param listed is told how many items are expected of each container
     */
    List<Container> list(EntitySource source, Consumer<Map<String, OptionalLong>> listed)
            throws ConnectorException, InterruptedException {
        List<Container> containers = source.containers();
        unlisted.addAll(source.unlisted().keySet());
        Map<String, OptionalLong> expected = new HashMap<>();
        for (Container container : containers) {
            HeldFolder last = held.getOrDefault(container.id(), HeldFolder.NONE);
            OptionalLong more = source.expected(container, last.items(), last.cursor());
            expected.put(container.id(), more);
            more.ifPresent(items -> counts.put(container.id(), last.items() + items));
            giveDirectory(container);
        }
        listed.accept(expected);
        return containers.stream().sorted(Comparator.comparingLong(container -> -most(expected, container))).toList();
    }

    private static long most(Map<String, OptionalLong> expected, Container container) {
        return expected.getOrDefault(container.id(), OptionalLong.empty()).orElse(0);
    }

    private void giveDirectory(Container container) {
        FolderPath path = Optional.ofNullable(directories.get(container.id())).orElseGet(() -> free(container));
        directories.put(container.id(), path);
        there.add(path);
    }

    private FolderPath free(Container container) {
        List<String> taken = directories.values()
                .stream()
                .filter(path -> path.kind() == container.kind())
                .map(FolderPath::name)
                .toList();
        return new FolderPath(container.kind(),
                DirectoryNames.free(String.join("/", container.path()), container.id(), taken));
    }

    /** Where a container's directory lies. */
    FolderPath directory(Container container) {
        return Objects.requireNonNull(directories.get(container.id()), "Only what was listed is read");
    }

    /** How many items it has, as far as the list told; else 0. */
    long count(Container container) {
        return counts.getOrDefault(container.id(), 0L);
    }

    /** It went away while it was to be read. */
    void vanished(Container container) {
        there.remove(directory(container));
    }

    /** Directories of containers that are no longer there, by the containers' ids; of unlisted kinds nobody knows. */
    Map<String, FolderPath> gone() {
        Map<String, FolderPath> gone = new HashMap<>(directories);
        gone.values().removeIf(path -> there.contains(path) || unlisted.contains(path.kind()));
        return gone;
    }

    /** The ids of containers that the last restore point holds and that could not be listed. */
    Set<String> unlisted(ItemKind kind) {
        return directories.entrySet()
                .stream()
                .filter(directory -> directory.getValue().kind() == kind && held.containsKey(directory.getKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
