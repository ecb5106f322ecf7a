package dev.strongroom.service.task;

import dev.strongroom.model.run.Outcome;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityState;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.store.control.JobRow;
import dev.strongroom.service.store.control.JobStore;
import dev.strongroom.service.store.control.RunStore;
import dev.strongroom.service.store.control.TaskRow;
import dev.strongroom.service.store.control.VaultRow;
import dev.strongroom.service.store.control.VaultStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts together what a task's home card shows. */
public final class TaskViews {
    private static final int DAYS = 14;

    private final EntityStore entities;
    private final VaultStore vaults;
    private final RunStore runs;
    private final JobStore jobs;
    private final InstantSource clock;

    public TaskViews(EntityStore entities, VaultStore vaults, RunStore runs, JobStore jobs, InstantSource clock) {
        this.entities = entities;
        this.vaults = vaults;
        this.runs = runs;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The task as it is now. */
    public TaskView of(TaskRow task) {
        String account = task.accountId();
        List<EntityRow> mailboxes = entities.ofTask(account, task.id());
        List<VaultRow> owned = vaults.ofTask(account, task.id());
        Optional<EntityRow> refused = mailboxes.stream()
                .filter(entity -> entity.state() == EntityState.ACTIVE && entity.signInNeeded())
                .findFirst();
        Optional<JobRow> last = jobs.lastBackup(account, task.id());
        return new TaskView(task.id(), task.name(), task.service(),
                owned.isEmpty() ? "" : owned.getLast().location(),
                refused.isPresent() ? ConnectionState.DISCONNECTED : ConnectionState.CONNECTED,
                refused.map(TaskViews::signInAgain), task.settings().schedule(), days(task), counts(mailboxes),
                mailboxes.stream().mapToLong(EntityRow::items).sum(),
                owned.stream().mapToLong(VaultRow::storedBytes).sum(),
                mailboxes.stream().mapToLong(EntityRow::bytes).sum(), last.flatMap(JobRow::startedAt),
                last.map(TaskViews::outcome), last.flatMap(TaskViews::seconds), task.nextRunAt(),
                jobs.backupUnderWay(account, task.id()).map(JobRow::id));
    }

    private static String signInAgain(EntityRow entity) {
        return entity.name() + ": " + entity.problem().orElse("The sign-in was refused. Sign in again.");
    }

    private static Map<EntityStatus, Integer> counts(List<EntityRow> mailboxes) {
        Map<EntityStatus, Integer> counts = new EnumMap<>(EntityStatus.class);
        mailboxes.forEach(entity -> counts.merge(entity.status(), 1, Integer::sum));
        return counts;
    }

    /** The worst of what the entities' last runs of a day came to: one green mailbox must not hide another's failure. */
    private List<TaskView.Day> days(TaskRow task) {
        LocalDate today = day(clock.instant());
        LocalDate first = today.minusDays(DAYS - 1L);
        Map<LocalDate, Outcome> worst = new HashMap<>();
        runs.dayOutcomes(task.accountId(), task.id(), first.atStartOfDay(ZoneOffset.UTC).toInstant())
                .forEach(run -> worst.merge(day(run.endedAt()), run.outcome(), TaskViews::worse));
        return IntStream.range(0, DAYS)
                .mapToObj(first::plusDays)
                .map(date -> new TaskView.Day(date, Optional.ofNullable(worst.get(date))))
                .toList();
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Outcome worse(Outcome one, Outcome other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Outcome outcome(JobRow job) {
        return switch (job.status()) {
            case SUCCEEDED -> Outcome.SUCCESS;
            case PARTIALLY_SUCCEEDED -> Outcome.PARTIAL;
            case FAILED, CANCELED, PENDING, IN_PROGRESS -> Outcome.FAILED;
        };
    }

    private static Optional<Long> seconds(JobRow job) {
        return job.startedAt()
                .flatMap(start -> job.endedAt().map(end -> Math.max(0, Duration.between(start, end).toSeconds())));
    }
}
