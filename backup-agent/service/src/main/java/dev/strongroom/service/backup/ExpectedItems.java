package dev.strongroom.service.backup;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many items a stretch of work on a task will store. It is told once it is known of every folder of every entity, and
 * again when it changes: a part of it would be taken for the whole. Thread-safe.
 */
final class ExpectedItems {
    private final BackupProgress progress;
    private final Set<String> unlisted;
    private final Map<Folder, OptionalLong> folders = new HashMap<>();

    private record Folder(String entityId, String sourceId) {}

    ExpectedItems(BackupTask task, BackupProgress progress) {
        this.progress = progress;
        unlisted = task.entities().stream().map(BackupEntity::id).collect(Collectors.toCollection(HashSet::new));
    }

    /** The entity has these folders; empty for those of which nothing can be said before they are read. */
    synchronized void listed(String entityId, Map<String, OptionalLong> items) {
        unlisted.remove(entityId);
        items.forEach((sourceId, expected) -> folders.put(new Folder(entityId, sourceId), expected));
        tell();
    }

    /** So many come of this folder; later words of it count. */
    synchronized void of(String entityId, String sourceId, long items) {
        OptionalLong now = OptionalLong.of(items);
        if (!now.equals(folders.put(new Folder(entityId, sourceId), now))) {
            tell();
        }
    }

    /** No more comes of the entity than what its folders were said to bring. */
    synchronized void ended(String entityId) {
        unlisted.remove(entityId);
        folders.replaceAll((folder, items) -> folder.entityId.equals(entityId) && items.isEmpty()
                ? OptionalLong.of(0)
                : items);
        tell();
    }

    private void tell() {
        if (unlisted.isEmpty() && folders.values().stream().allMatch(OptionalLong::isPresent)) {
            progress.expected(folders.values().stream().mapToLong(OptionalLong::getAsLong).sum());
        }
    }
}
