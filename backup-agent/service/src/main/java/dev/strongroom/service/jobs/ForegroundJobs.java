package dev.strongroom.service.jobs;

import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.JobEnd;
import dev.strongroom.service.store.control.JobRow;
import dev.strongroom.service.store.control.JobStore;
import dev.strongroom.service.usecase.NotFoundException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Runs one job at a time on the caller's thread, without a queue: for the command line that works without an agent. What
 * an earlier process left unfinished is ended first, because nobody else will come back to it.
 */
public final class ForegroundJobs implements AutoCloseable {
    private static final Duration WHOLE = Duration.ofDays(365);

    private final JobParts parts;
    private final JobStore store;
    private final JobRecorder recorder;
    private final RunningJobs running = new RunningJobs();
    private final JobExecutor executor;
    private final ProgressTicker ticker;
    private final CountDownLatch stopped = new CountDownLatch(1);

    public ForegroundJobs(JobParts parts, JobHandlers handlers) {
        this.parts = parts;
        this.store = parts.store();
        this.recorder = new JobRecorder(store, new SealedRequests(parts.keys()), parts.clock());
        this.executor = new JobExecutor(parts, handlers, running, WHOLE);
        this.ticker = new ProgressTicker(running, store, parts.events(), parts.clock());
        store.unended().forEach(this::abandon);
        ticker.start();
    }

    private void abandon(JobStore.Key key) {
        JobRow row = store.find(key.accountId(), key.jobId()).orElseThrow();
        Optional<String> problem = Optional.of("The program was ended before the job was. Run it again to go on.");
        JobEnd end = new JobEnd(JobStatus.FAILED, JobProgress.NONE, problem, Optional.empty(), Optional.empty(),
                parts.clock().instant());
        if (store.end(row.accountId(), row.id(), row.attempt(), end)) {
            parts.endListener().ended(row, Optional.empty(), JobStatus.FAILED, problem);
        }
    }

    /**
     * Runs the job to its end, or until {@link #stop}.
     *
     * @return the job as it is then; not ended only when it was stopped
     */
    public JobView run(RequestScope scope, NewJob job) throws InterruptedException {
        JobRow row = recorder.record(scope, job);
        JobStore.Key key = new JobStore.Key(row.accountId(), row.id(), row.kind());
        while (executor.execute(key) instanceof Verdict.Again(Duration after)) {
            if (stopped.await(after.toMillis(), TimeUnit.MILLISECONDS)) {
                break;
            }
        }
        return store.find(row.accountId(), row.id())
                .map(now -> now.view(now.progress(), parts.clock().instant()))
                .orElseThrow(() -> new NotFoundException("The job is gone."));
    }

    /** Asks the job to stop at its next safe point; from any thread. */
    public void stop() {
        running.shutDown();
        stopped.countDown();
    }

    @Override
    public void close() {
        stop();
        ticker.close();
    }
}
