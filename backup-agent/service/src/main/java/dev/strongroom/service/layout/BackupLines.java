package dev.strongroom.service.layout;

import dev.strongroom.vault.series.Continuation;
import dev.strongroom.vault.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes on when a vault is full: of each task its newest finished snapshot and the checkpoints beside it, as
 * {@link TaskState} reads them; of plain directories the newest snapshot of each host and its paths.
 */
public final class BackupLines implements Continuation {
    @Override
    public List<Snapshot> newest(List<Snapshot> all) {
        Map<String, Snapshot> newest = new LinkedHashMap<>();
        List<Snapshot> checkpoints = new ArrayList<>();
        for (TaskSnapshot snapshot : TaskSnapshot.sorted(all)) {
            if (snapshot.checkpoint()) {
                checkpoints.add(snapshot.snapshot());
            } else {
                newest.put(line(snapshot.snapshot()), snapshot.snapshot());
            }
        }
        for (Snapshot snapshot : all) {
            if (TaskSnapshot.of(snapshot).isEmpty()) {
                newest.put(line(snapshot), snapshot);
            }
        }
        List<Snapshot> begins = new ArrayList<>(newest.values());
        begins.addAll(checkpoints);
        return begins;
    }

    @Override
    public String line(Snapshot snapshot) {
        Optional<TaskSnapshot> task = TaskSnapshot.of(snapshot);
        return task.isPresent()
                ? "task " + task.get().taskId()
                : "host " + snapshot.hostname() + " paths " + snapshot.paths();
    }
}
