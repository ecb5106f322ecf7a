package dev.strongroom.service.task;

import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.store.control.TaskRow;
import dev.strongroom.service.store.control.TaskStore;
import dev.strongroom.service.usecase.ChangedMeanwhileException;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Changes a task's settings, if nobody else did since they were read. */
public final class SettingsChange {
    private final TaskStore tasks;
    private final InstantSource clock;

    public SettingsChange(TaskStore tasks, InstantSource clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    static Versioned<TaskSettings> versioned(TaskRow task) {
        return new Versioned<>(task.settings(), Long.toString(task.version()));
    }

    TaskRow apply(TaskRow before, String version, TaskSettings wanted) {
        if (!version.equals(Long.toString(before.version()))) {
            throw changedMeanwhile();
        }
        if (wanted.server().isPresent() != before.settings().server().isPresent()
                || wanted.tenant().isPresent() != before.settings().tenant().isPresent()) {
            throw new InvalidInputException("server", "A task stays with its service: name a server or a tenant, as it"
                    + " was.");
        }
        if (wanted.drives().isPresent() != before.settings().drives().isPresent()) {
            throw new InvalidInputException("drives", "A task for drives says which older versions it reads, and no"
                    + " other task does.");
        }
        TaskRow after = after(before, new TaskSettings(wanted.name().strip(),
                wanted.server(), wanted.tenant(), wanted.drives(), wanted.schedule()));
        try {
            if (!tasks.change(after)) {
                throw changedMeanwhile();
            }
        } catch (DatabaseException.Conflicts taken) {
            throw new ConflictException("There is a task of this name already. Choose another name.");
        }
        return after;
    }

    private TaskRow after(TaskRow before, TaskSettings wanted) {
        // A schedule that stays keeps its rhythm; a new one is counted from now.
        boolean sameSchedule = wanted.schedule().equals(before.settings().schedule());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant from = sameSchedule ? before.scheduledFrom() : now;
        Optional<Instant> next = sameSchedule ? before.nextRunAt() : RunTimes.next(wanted.schedule(), from, now);
        return new TaskRow(before.accountId(), before.id(), before.service(), next, before.version() + 1, wanted, from);
    }

    private static ChangedMeanwhileException changedMeanwhile() {
        return new ChangedMeanwhileException(
                "Somebody changed these settings after you opened them. Look at them again, then save.");
    }
}
