package dev.strongroom.console.sample;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.text.Said;
import dev.strongroom.model.text.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Builds a job from the few facts that it differs by. */
final class SampleJob {
    private final String id;
    private final JobKind kind;
    private final JobStatus status;
    private final String name;
    private final Instant at;
    private String initiator;
    private Optional<String> taskId = Optional.empty();
    private Optional<String> taskName = Optional.empty();
    private Optional<String> entityName = Optional.empty();
    private Optional<Instant> backupDate = Optional.empty();
    private Optional<String> destination = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private Optional<Instant> expires = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private JobProgress progress = JobProgress.NONE;

    SampleJob(String id, JobKind kind, JobStatus status, String name, String initiator, Instant at) {
        this.id = id;
        this.kind = kind;
        this.status = status;
        this.name = name;
        this.initiator = initiator;
        this.at = at;
    }

    SampleJob by(String user) {
        initiator = user;
        return this;
    }

    SampleJob task(String task, String words) {
        taskId = Optional.of(task);
        taskName = Optional.of(words);
        return this;
    }

    SampleJob from(String entity, Instant restorePoint) {
        entityName = Optional.of(entity);
        backupDate = Optional.of(restorePoint);
        return this;
    }

    SampleJob to(String where) {
        destination = Optional.of(where);
        return this;
    }

    SampleJob progress(JobProgress so) {
        progress = so;
        return this;
    }

    SampleJob done(Duration took, long items, long bytes, long skipped, long failed) {
        ended = Optional.of(at.plus(took));
        progress = new JobProgress(Sentence.NONE, items, Optional.of(items + failed), bytes, 0, Optional.empty(),
                skipped, failed, Optional.empty());
        return this;
    }

    SampleJob into(String folder) {
        progress = new JobProgress(Said.PHASE_RESTORED_INTO.about(folder), progress.items(), progress.totalItems(),
                progress.bytes(), 0, Optional.empty(), progress.skipped(), progress.failed(), progress.storage());
        return this;
    }

    SampleJob download(Instant until) {
        expires = Optional.of(until);
        return this;
    }

    SampleJob problem(String words) {
        problem = Optional.of(words);
        return this;
    }

    JobView build() {
        var entityId = entityName.map(entity -> "entity-" + entity.toLowerCase(Locale.ROOT).replace(' ', '-'));
        var started = status == JobStatus.PENDING ? Optional.<Instant>empty() : Optional.of(at);
        return new JobView(id, kind, status, name, ServiceKind.IMAP, taskId, taskName, entityId, entityName, initiator,
                at, started, ended, backupDate, destination, progress, expires.isPresent(), expires, problem);
    }
}
