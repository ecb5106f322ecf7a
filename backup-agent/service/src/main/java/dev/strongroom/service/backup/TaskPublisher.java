package dev.strongroom.service.backup;

import dev.strongroom.formats.sidecar.TaskFile;
import dev.strongroom.formats.sidecar.TaskFile.EntityEntry;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.layout.EntityVersion;
import dev.strongroom.service.layout.TaskRoot;
import dev.strongroom.service.layout.TaskSnapshot;
import dev.strongroom.service.layout.TaskState;
import dev.strongroom.vault.LeaseLostException;
import dev.strongroom.vault.VaultException;
import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.snapshot.PublishGuard;
import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.snapshot.SnapshotDraft;
import dev.strongroom.vault.tree.Node.DirectoryNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Composes a task's snapshots: of each entity the newest subtree that the vault holds, or the one that this run has
 * committed since. Another run's entities are never lost, because the vault is read anew each time; and an entity that
 * another run has moved on meanwhile stops this one. Thread-safe.
 */
final class TaskPublisher {
    private static final Logger LOG = LoggerFactory.getLogger(TaskPublisher.class);

    private final VaultReader reader;
    private final VaultWriter writer;
    private final BackupTask task;
    private final PublishGuard guard;
    private final InstantSource clock;
    private final Map<String, Committed> committed = new HashMap<>();
    private final Map<String, Digest> bases = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final TaskState initial;

    private record Committed(EntityEntry entry, DirectoryNode directory) {}

    TaskPublisher(VaultReader reader, VaultWriter writer, BackupTask task, PublishGuard guard, InstantSource clock)
            throws VaultException {
        this.reader = reader;
        this.writer = writer;
        this.task = task;
        this.guard = guard;
        this.clock = clock;
        initial = TaskState.read(reader, task.taskId());
        initial.newest().forEach((id, version) -> bases.put(id, version.tree()));
    }

    /** What the vault held when this run began. */
    TaskState initial() {
        return initial;
    }

    /** An entity's subtree is in the vault; the next snapshot will hold it. */
    synchronized void commit(EntityEntry entry, Digest tree) {
        committed.put(entry.id(), new Committed(entry, new DirectoryNode(entry.directory(), entry.asOf(), tree)));
    }

    /** An entity's run came to nothing: its last subtree is carried forward and marked. */
    synchronized void failed(String entityId) {
        failed.add(entityId);
    }

    /** Whether something is committed that no snapshot holds. */
    synchronized boolean unpublished() {
        return committed.entrySet()
                .stream()
                .anyMatch(e -> !e.getValue().directory().subtree().equals(bases.get(e.getKey())));
    }

    /** The name of the entity's directory in the root: the one that it has, or one that nothing else has. */
    synchronized String directory(BackupEntity entity) {
        Map<String, String> taken = new HashMap<>();
        initial.newest().forEach((id, version) -> taken.put(id, version.entry().directory()));
        committed.forEach((id, version) -> taken.put(id, version.entry().directory()));
        String known = taken.get(entity.id());
        return known != null ? known : DirectoryNames.free(entity.name(), entity.id(), taken.values());
    }

    /** Publishes what is committed so far; a later snapshot replaces it. */
    synchronized Snapshot checkpoint() throws VaultException {
        return publish(Optional.empty());
    }

    /** Publishes the run's snapshot, and forgets the checkpoints that it replaces. */
    synchronized Snapshot publish(Outcome outcome) throws VaultException {
        return publish(Optional.of(outcome));
    }

    private Snapshot publish(Optional<Outcome> outcome) throws VaultException {
        reader.refresh();
        TaskState state = TaskState.read(reader, task.taskId());
        requireOurs(state);
        if (committed.isEmpty() && state.checkpoints().isEmpty() && state.newestFinished().isPresent()) {
            return state.newestFinished().get().snapshot();
        }
        int run = state.nextSnapshot();
        Digest root = compose(state, outcome.isEmpty()).store(writer, clock.instant());
        List<String> tags = outcome.map(o -> TaskSnapshot.tags(task.taskId(), run, o))
                .orElseGet(() -> TaskSnapshot.checkpointTags(task.taskId(), run));
        Snapshot snapshot = writer.publish(new SnapshotDraft(clock.instant(), root, List.of(task.name()), task.host(),
                tags, state.newestFinished().map(s -> s.snapshot().id())), guard);
        committed.forEach((id, version) -> bases.put(id, version.directory().subtree()));
        state.checkpoints().forEach(checkpoint -> forget(checkpoint.snapshot()));
        reader.refresh();
        return snapshot;
    }

    /** Every snapshot holds all that is newest, so it replaces every checkpoint before it. */
    private void forget(TaskSnapshot checkpoint) {
        try {
            writer.forget(checkpoint.snapshot().id());
        } catch (VaultException e) {
            LOG.warn("A checkpoint could not be removed; the next backup tries again: {}", e.getMessage());
        }
    }

    private void requireOurs(TaskState state) throws LeaseLostException {
        for (String id : committed.keySet()) {
            Optional<Digest> now = state.of(id).map(EntityVersion::tree);
            if (!now.equals(Optional.ofNullable(bases.get(id)))) {
                throw new LeaseLostException("Another backup of the same mailbox was published meanwhile. "
                        + "Nothing is lost; run this backup again.");
            }
        }
    }

    private TaskRoot compose(TaskState state, boolean checkpoint) {
        Map<String, Committed> newest = new TreeMap<>();
        state.newest().forEach((id, version) -> newest.put(id, new Committed(carried(version), version.directory())));
        newest.putAll(committed);
        List<EntityEntry> entries = new ArrayList<>();
        List<DirectoryNode> directories = new ArrayList<>();
        for (Committed entity : newest.values()) {
            entries.add(entity.entry());
            directories.add(entity.directory());
        }
        TaskFile file = new TaskFile(TaskFile.VERSION, task.accountId(), task.taskId(), task.service(), task.name(),
                checkpoint, entries);
        return new TaskRoot(file, directories);
    }

    private EntityEntry carried(EntityVersion version) {
        EntityEntry entry = version.entry();
        if (!failed.contains(entry.id()) || !version.finished()) {
            return entry;
        }
        return new EntityEntry(entry.id(), entry.name(), entry.address(), entry.directory(), entry.run(), entry.asOf(),
                Outcome.FAILED.name());
    }
}
