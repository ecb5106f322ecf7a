package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.model.run.RunView;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.ImapSecurity;
import dev.strongroom.model.task.ImapServer;
import dev.strongroom.model.task.NewTask;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.model.text.Said;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Plausible records to answer with. */
public final class Samples {
    /** When all of it happened. */
    public static final Instant TIME = Instant.parse("2026-02-28T03:15:00Z");

    private Samples() {}

    /** A task to add. */
    public static NewTask newTask(String name, String storageTargetId) {
        return new NewTask(
                name,
                storageTargetId,
                new ImapServer("mail.example.org", 993, ImapSecurity.TLS, Optional.empty(), 4),
                List.of(new ImapLogin("ann@example.org", ImapLogin.Method.PASSWORD, "right")),
                new Schedule(Schedule.Frequency.DAILY, 3));
    }

    /** A task that never ran. */
    public static TaskView task(String id, NewTask task) {
        return new TaskView(
                id,
                task.name(),
                ServiceKind.IMAP,
                "/var/backups/" + id,
                ConnectionState.CONNECTED,
                Optional.empty(),
                task.schedule(),
                List.of(),
                Map.of(EntityStatus.SCHEDULED, task.mailboxes().size()),
                0,
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TIME.plusSeconds(86_400)),
                Optional.empty());
    }

    /** A mailbox that was backed up. */
    public static EntityView entity(String id, String taskId, String address) {
        return new EntityView(
                id,
                taskId,
                address,
                address,
                ServiceKind.IMAP,
                EntityStatus.SUCCESS,
                120,
                0,
                1_000_000,
                Optional.of(TIME),
                Optional.empty());
    }

    /** A job in the status. */
    public static JobView job(String id, JobKind kind, JobStatus status, String taskId) {
        return new JobView(
                id,
                kind,
                status,
                "Mail of Ann",
                ServiceKind.IMAP,
                Optional.of(taskId),
                Optional.of("Mail"),
                Optional.empty(),
                Optional.empty(),
                "Ann",
                TIME,
                Optional.of(TIME),
                status.ended() ? Optional.of(TIME.plusSeconds(60)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new JobProgress(Said.PHASE_READING.about("Inbox"), 60, Optional.of(120L), 500_000, 100_000,
                        Optional.of(5L), 0, 0, Optional.empty()),
                false,
                Optional.empty(),
                Optional.empty());
    }

    /** A run whose ledger closed. */
    public static RunView run(String id, String taskId, String entityId, int number) {
        return new RunView(
                id,
                taskId,
                entityId,
                number,
                TIME,
                Optional.of(TIME.plusSeconds(60)),
                Optional.of(Outcome.SUCCESS),
                120,
                120,
                900_000,
                Optional.of("a".repeat(64)),
                Optional.empty());
    }

    /** A message of a folder. */
    public static MessageView message(String key, String folderId, String subject) {
        return new MessageView(
                key,
                folderId,
                "Ann <ann@example.org>",
                "Bob <bob@example.org>",
                subject,
                TIME,
                Optional.of(TIME),
                1234,
                false,
                Set.of("\\Seen"),
                Optional.empty());
    }
}
