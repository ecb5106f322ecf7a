package dev.strongroom.service.run;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.run.RunView;
import dev.strongroom.service.jobs.JobEndListener;
import dev.strongroom.service.jobs.JobRequest;
import dev.strongroom.service.ledger.RunResult;
import dev.strongroom.service.ledger.RunStart;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityState;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.store.control.JobRow;
import dev.strongroom.service.store.control.RunStore;
import dev.strongroom.service.task.TaskNews;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sees to it that a backup's failure shows in every entity that it was to back up: runs that the job left open are ended,
 * and entities that it did not come to get a failed run.
 */
public final class UnfinishedRuns implements JobEndListener {
    private final EntityStore entities;
    private final RunStore runs;
    private final TaskNews news;
    private final InstantSource clock;

    public UnfinishedRuns(EntityStore entities, RunStore runs, TaskNews news, InstantSource clock) {
        this.entities = entities;
        this.runs = runs;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public void ended(JobRow job, Optional<JobRequest> request, JobStatus status, Optional<String> problem) {
        if (job.kind() != JobKind.BACKUP || job.taskId().isEmpty()) {
            return;
        }
        String taskId = job.taskId().get();
        List<RunView> begun = runs.ofJob(job.accountId(), job.id());
        begun.stream()
                .filter(run -> run.endedAt().isEmpty())
                .forEach(run -> runs.end(job.accountId(),
                        new RunStart(job.id(), taskId, run.entityId(), run.number(), run.startedAt()),
                        failed(problem.orElse(sentence(status)), run.storedBytes())));
        if (status == JobStatus.FAILED) {
            failUnbegun(job, taskId, request, begun, problem.orElse(sentence(status)));
        }
        news.changed(job.accountId(), taskId);
    }

    private static String sentence(JobStatus status) {
        return status == JobStatus.CANCELED
                ? "The backup was canceled. The next one goes on from where it was."
                : "The backup ended before it came to this mailbox.";
    }

    private void failUnbegun(JobRow job, String taskId, Optional<JobRequest> request, List<RunView> begun,
            String problem) {
        Set<String> wanted = request.map(asked -> asked instanceof JobRequest.Backup(String _, Set<String> ids)
                ? ids
                : Set.<String>of()).orElse(Set.of());
        Set<String> came = begun.stream().map(RunView::entityId).collect(Collectors.toSet());
        Instant now = clock.instant();
        for (EntityRow entity : entities.ofTask(job.accountId(), taskId)) {
            boolean asked = wanted.isEmpty() ? entity.state() == EntityState.ACTIVE : wanted.contains(entity.id());
            if (asked && !came.contains(entity.id())) {
                int number = runs.lastNumber(job.accountId(), entity.id()) + 1;
                RunStart run = new RunStart(job.id(), taskId, entity.id(), number, now);
                runs.begin(job.accountId(), run);
                runs.end(job.accountId(), run, failed(problem, 0));
            }
        }
    }

    private RunResult failed(String problem, long storedBytes) {
        return RunResult.failed(clock.instant(), problem, storedBytes);
    }
}
