package dev.strongroom.service.layout;

import dev.strongroom.model.run.Outcome;
import dev.strongroom.vault.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A snapshot of a task, as its tags tell. Snapshots are in the order of their run numbers, not of their times, because a
 * clock can be set back.
 *
 * @param run counts the task's snapshots from 1; checkpoints have the number of the one that will replace them
 */
public record TaskSnapshot(Snapshot snapshot, String taskId, int run, boolean checkpoint) {
    /** Oldest first. */
    public static final Comparator<TaskSnapshot> ORDER = Comparator.comparingInt(TaskSnapshot::run)
            .thenComparing(s -> !s.checkpoint())
            .thenComparing(s -> s.snapshot().time());

    private static final String TASK = "task:";
    private static final String RUN = "run:";
    private static final String OUTCOME = "outcome:";
    private static final String CHECKPOINT = "checkpoint";

    /** Reads the tags; empty for a snapshot that is not a task's. */
    public static Optional<TaskSnapshot> of(Snapshot snapshot) {
        Optional<String> task = value(snapshot, TASK);
        Optional<Integer> run = value(snapshot, RUN).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
        if (task.isEmpty() || run.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TaskSnapshot(snapshot, task.get(), run.get(), snapshot.tags().contains(CHECKPOINT)));
    }

    /** The tags of a finished run's snapshot. */
    public static List<String> tags(String taskId, int run, Outcome outcome) {
        return List.of(TASK + taskId, RUN + run, OUTCOME + outcome.name().toLowerCase(Locale.ROOT));
    }

    /** The tags of a checkpoint. */
    public static List<String> checkpointTags(String taskId, int run) {
        return List.of(TASK + taskId, RUN + run, CHECKPOINT);
    }

    private static Optional<String> value(Snapshot snapshot, String key) {
        return snapshot.tags()
                .stream()
                .filter(tag -> tag.startsWith(key))
                .map(tag -> tag.substring(key.length()))
                .findFirst();
    }

    static List<TaskSnapshot> sorted(Iterable<Snapshot> snapshots) {
        List<TaskSnapshot> ours = new ArrayList<>();
        snapshots.forEach(snapshot -> of(snapshot).ifPresent(ours::add));
        ours.sort(ORDER);
        return ours;
    }
}
