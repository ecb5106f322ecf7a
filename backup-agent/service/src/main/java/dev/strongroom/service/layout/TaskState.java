package dev.strongroom.service.layout;

import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a vault holds of a task now: the newest version of each of its entities. It comes from the newest finished
 * snapshot and from the checkpoints beside it.
 *
 * @param checkpoints oldest first
 * @param newest each entity's newest version, by its id
 */
public record TaskState(Optional<TaskSnapshot> newestFinished, List<Checkpoint> checkpoints,
        Map<String, EntityVersion> newest) {
    /** A checkpoint and what it holds. */
    public record Checkpoint(TaskSnapshot snapshot, List<EntityVersion> entities) {
        public Checkpoint {
            entities = List.copyOf(entities);
        }
    }

    public TaskState {
        checkpoints = List.copyOf(checkpoints);
        newest = Map.copyOf(newest);
    }

    /** Reads it; a task without snapshots has an empty state. */
    public static TaskState read(VaultReader vault, String taskId) throws VaultException {
        Optional<TaskSnapshot> last = Optional.empty();
        List<Checkpoint> checkpoints = new ArrayList<>();
        for (TaskSnapshot snapshot : TaskSnapshot.sorted(vault.snapshots())) {
            if (snapshot.taskId().equals(taskId)) {
                if (snapshot.checkpoint()) {
                    checkpoints.add(new Checkpoint(snapshot, entities(vault, snapshot)));
                } else {
                    last = Optional.of(snapshot);
                }
            }
        }
        Map<String, EntityVersion> newest = new HashMap<>();
        if (last.isPresent()) {
            entities(vault, last.get()).forEach(version -> newest.put(version.entry().id(), version));
        }
        for (Checkpoint checkpoint : checkpoints) {
            for (EntityVersion version : checkpoint.entities()) {
                newest.merge(version.entry().id(), version, EntityVersion::later);
            }
        }
        return new TaskState(last, checkpoints, newest);
    }

    /** The entities of a snapshot. */
    public static List<EntityVersion> entities(VaultReader vault, TaskSnapshot snapshot) throws VaultException {
        TaskRoot root = TaskRoot.read(vault, snapshot.snapshot().tree());
        List<EntityVersion> versions = new ArrayList<>();
        for (int i = 0; i < root.entities().size(); i++) {
            versions.add(new EntityVersion(snapshot, root.sidecar().entities().get(i), root.entities().get(i)));
        }
        return versions;
    }

    /** The entity's newest version. */
    public Optional<EntityVersion> of(String entityId) {
        return Optional.ofNullable(newest.get(entityId));
    }

    /** The number of the entity's next run: the same again when only a checkpoint holds the last one. */
    public int nextRun(String entityId) {
        return of(entityId).map(version -> version.lasting() ? version.entry().run() + 1 : version.entry().run())
                .orElse(1);
    }

    /** The number of the task's next snapshot. */
    public int nextSnapshot() {
        return newestFinished.map(TaskSnapshot::run).orElse(0) + 1;
    }
}
