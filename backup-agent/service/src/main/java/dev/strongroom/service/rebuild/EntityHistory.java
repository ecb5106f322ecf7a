package dev.strongroom.service.rebuild;

import dev.strongroom.service.layout.EntityVersion;
import dev.strongroom.service.layout.TaskSnapshot;
import dev.strongroom.service.layout.TaskState;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.snapshot.Snapshot;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Every run of an entity that a vault still holds, by its number. */
final class EntityHistory {
    private EntityHistory() {}

    /** Reads the manifest of each of the task's snapshots. Of a run that several snapshots hold, the latest counts. */
    static NavigableMap<Integer, EntityVersion> read(VaultReader vault, String taskId, String entityId)
            throws VaultException {
        NavigableMap<Integer, EntityVersion> history = new TreeMap<>();
        for (Snapshot snapshot : vault.snapshots()) {
            TaskSnapshot ours = TaskSnapshot.of(snapshot).filter(s -> s.taskId().equals(taskId)).orElse(null);
            if (ours == null) {
                continue;
            }
            for (EntityVersion version : TaskState.entities(vault, ours)) {
                if (version.entry().id().equals(entityId)) {
                    history.merge(version.entry().run(), version, EntityVersion::later);
                }
            }
        }
        return history;
    }
}
