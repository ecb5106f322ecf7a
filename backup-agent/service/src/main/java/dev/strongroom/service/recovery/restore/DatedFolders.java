package dev.strongroom.service.recovery.restore;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.formats.item.ItemKind;
import dev.strongroom.service.recovery.naming.RestoredFolder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Gives every non-destructive restore a dated folder of its own. Thread-safe. */
final class DatedFolders {
    private final Set<List<String>> given = ConcurrentHashMap.newKeySet();

    /**
     * A name that no folder of the mailbox has and no other restore of this process was given.
     *
     * @param kinds of what will lie in it
     */
    String choose(String mailbox, EntityTarget target, Set<ItemKind> kinds, Instant at)
            throws ConnectorException, InterruptedException {
        String delimiter = target.delimiter();
        int attempt = 1;
        String name = RestoredFolder.name(at, attempt, delimiter);
        while (!given.add(List.of(mailbox, name)) || isThere(target, kinds, name)) {
            attempt++;
            name = RestoredFolder.name(at, attempt, delimiter);
        }
        return name;
    }

    private static boolean isThere(EntityTarget target, Set<ItemKind> kinds, String name)
            throws ConnectorException, InterruptedException {
        for (ItemKind kind : kinds) {
            if (target.hasContainer(kind, List.of(name))) {
                return true;
            }
        }
        return false;
    }
}
