package dev.strongroom.vault.retention;

import dev.strongroom.vault.snapshot.Snapshot;
import dev.strongroom.vault.snapshot.Snapshots;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Applies a rule to snapshots, with the results of restic's {@code forget} (internal/restic/snapshot_policy.go). Like
 * restic 0.18 it keeps the oldest snapshot while a count has room, for those before it. */
public final class Retention {
    private final RetentionRule rule;
    private final Instant now;

    /** @param now snapshots from later than that don't count as the newest */
    public Retention(RetentionRule rule, Instant now) {
        this.rule = rule;
        this.now = now;
    }

    /** What is kept and what is not, newest first. An empty rule keeps everything. */
    public record Decision(List<Snapshot> keep, List<Snapshot> remove) {
        public Decision {
            keep = List.copyOf(keep);
            remove = List.copyOf(remove);
        }

        /** Groups of which nothing is kept. restic refuses a rule that leaves one, and so should who applies it. */
        public List<SnapshotGroup> emptied() {
            List<SnapshotGroup> kept = keep.stream().map(SnapshotGroup::of).toList();
            return remove.stream().map(SnapshotGroup::of).distinct().filter(group -> !kept.contains(group)).toList();
        }
    }

    /** Applies the rule to each group of snapshots that have the same host and paths. */
    public Decision apply(Collection<Snapshot> snapshots) {
        Map<SnapshotGroup, List<Snapshot>> groups = new LinkedHashMap<>();
        for (Snapshot snapshot : snapshots) {
            groups.computeIfAbsent(SnapshotGroup.of(snapshot), key -> new ArrayList<>()).add(snapshot);
        }
        List<Snapshot> keep = new ArrayList<>();
        List<Snapshot> remove = new ArrayList<>();
        for (List<Snapshot> group : groups.values()) {
            Decision decision = applyToGroup(group);
            keep.addAll(decision.keep());
            remove.addAll(decision.remove());
        }
        return new Decision(keep, remove);
    }

    private Decision applyToGroup(List<Snapshot> group) {
        List<Snapshot> newestFirst = group.stream().sorted(Snapshots.OLDEST_FIRST.reversed()).toList();
        if (rule.isEmpty()) {
            return new Decision(newestFirst, List.of());
        }
        Optional<OffsetDateTime> within = rule.within().flatMap(period -> newest(group).map(period::before));
        List<Bucket> buckets = Bucket.of(rule);
        List<Snapshot> keep = new ArrayList<>();
        List<Snapshot> remove = new ArrayList<>();
        for (int number = 0; number < newestFirst.size(); number++) {
            Snapshot snapshot = newestFirst.get(number);
            boolean oldest = number == newestFirst.size() - 1;
            boolean kept = isTagged(snapshot)
                    || within.filter(limit -> snapshot.time().isAfter(limit.toInstant())).isPresent();
            for (Bucket bucket : buckets) {
                kept |= bucket.takes(snapshot.dateTime(), number, oldest);
            }
            (kept ? keep : remove).add(snapshot);
        }
        return new Decision(keep, remove);
    }

    private boolean isTagged(Snapshot snapshot) {
        return rule.tags().stream().anyMatch(tags -> new HashSet<>(snapshot.tags()).containsAll(tags));
    }

    private Optional<OffsetDateTime> newest(List<Snapshot> snapshots) {
        return snapshots.stream()
                .filter(snapshot -> snapshot.time().isBefore(now))
                .max(Snapshots.OLDEST_FIRST)
                .map(Snapshot::dateTime);
    }
}
