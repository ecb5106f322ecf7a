package dev.strongroom.console.sample;

import static dev.strongroom.console.sample.SampleTime.november;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.text.Said;
import dev.strongroom.model.text.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Jobs of the last days, and two that run. */
final class SampleJobs {
    static final String RUNNING_BACKUP = "job-running-backup";
    static final String BEA = "bea.kern@nordwind.example";

    private static final String SCHEDULE = "Strongroom";
    private static final long MB = 1_000_000L;

    private SampleJobs() {}

    static List<JobView> all() {
        return List.of(
                job(RUNNING_BACKUP, JobKind.BACKUP, JobStatus.IN_PROGRESS, "Shipyard Kiel", november(21, 9, 2))
                        .task(SampleTasks.YARD, "Shipyard Kiel")
                        .progress(new JobProgress(Said.PHASE_READING.about("Inbox"), 61_244, Optional.of(98_213L),
                                1_240 * MB, 38 * MB, Optional.of(540L), 0, 0, Optional.empty()))
                        .build(),
                job("job-running-export", JobKind.EXPORT, JobStatus.IN_PROGRESS, "Handover Mila Schott",
                        november(21, 9, 11)).by(BEA)
                        .from("Mila Schott", november(21, 1, 18))
                        .progress(new JobProgress(Said.PHASE_EXPORTING.about("Archive"), 15_101, Optional.of(84_059L),
                                1_190 * MB,
                                112 * MB, Optional.of(95L), 0, 0, Optional.empty()))
                        .build(),
                job("job-waiting", JobKind.RESTORE, JobStatus.PENDING, "Contract for Lena", november(21, 9, 13))
                        .by(BEA)
                        .from("Alex Duval", november(18, 13, 5))
                        .to("Alex Duval")
                        .build(),
                job("job-restore", JobKind.RESTORE, JobStatus.SUCCEEDED, "Apollo correspondence", november(20, 15, 41))
                        .by(BEA)
                        .from("Alex Duval", november(18, 13, 5))
                        .to("Alex Duval")
                        .done(Duration.ofSeconds(74), 214, 212 * MB, 0, 0)
                        .into("Restored 2026-11-20 15-41")
                        .build(),
                job("job-office", JobKind.BACKUP, JobStatus.PARTIALLY_SUCCEEDED, "Head office", november(21, 1, 0))
                        .task(SampleTasks.OFFICE, "Head office")
                        .done(Duration.ofSeconds(2_287), 1_204, 418 * MB, 0, 12)
                        .problem("12 items could not be read. The ledger lists them; the next backup tries again.")
                        .build(),
                job("job-export", JobKind.EXPORT, JobStatus.SUCCEEDED, "Case 4411 for counsel", november(20, 10, 5))
                        .by("agata.brun@nordwind.example")
                        .from("Case 4411", november(13, 14, 9))
                        .done(Duration.ofSeconds(402), 21_207, 8_100 * MB, 0, 0)
                        .download(november(23, 10, 12))
                        .build(),
                job("job-old", JobKind.BACKUP, JobStatus.FAILED, "Old mail server", november(19, 1, 0))
                        .task(SampleTasks.OLD, "Old mail server")
                        .done(Duration.ofSeconds(4), 0, 0, 0, 0)
                        .problem("The server mail.old.example does not accept the user name or the password of info."
                                + " Please check both.")
                        .build(),
                job("job-canceled", JobKind.EXPORT, JobStatus.CANCELED, "Old invoices", november(18, 16, 20))
                        .by(BEA)
                        .from("Purchasing", november(18, 1, 2))
                        .done(Duration.ofSeconds(31), 640, 96 * MB, 0, 0)
                        .build(),
                job("job-yard", JobKind.BACKUP, JobStatus.SUCCEEDED, "Shipyard Kiel", november(21, 2, 0))
                        .task(SampleTasks.YARD, "Shipyard Kiel")
                        .done(Duration.ofSeconds(312), 402, 88 * MB, 0, 0)
                        .build());
    }

    /** A job just started by the sample's user. */
    static JobView started(String id, JobKind kind, String name, Optional<EntityView> entity, Optional<String> taskId,
            long total) {
        var job = job(id, kind, JobStatus.IN_PROGRESS, name, SampleTime.NOW).by(BEA)
                .progress(new JobProgress(Sentence.NONE, 0, Optional.of(total), 0, 0, Optional.empty(), 0, 0,
                        Optional.empty()));
        entity.ifPresent(e -> job.from(e.name(), SampleTime.NOW));
        taskId.ifPresent(task -> job.task(task, name));
        return job.build();
    }

    private static SampleJob job(String id, JobKind kind, JobStatus status, String name, Instant at) {
        return new SampleJob(id, kind, status, name, SCHEDULE, at);
    }

    static JobView with(JobView job, JobStatus status, JobProgress progress) {
        return new JobView(job.id(), job.kind(), status, job.name(), ServiceKind.IMAP, job.taskId(), job.taskName(),
                job.entityId(), job.entityName(), job.initiator(), job.createdAt(), job.startedAt(),
                status.ended() ? Optional.of(SampleTime.NOW) : Optional.empty(), job.backupDate(), job.destination(),
                progress, job.kind() == JobKind.EXPORT && status == JobStatus.SUCCEEDED, Optional.empty(),
                job.problem());
    }
}
