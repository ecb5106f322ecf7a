package dev.strongroom.service.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.service.config.DiskConfig;
import dev.strongroom.service.config.JobsConfig;
import dev.strongroom.service.fixture.ControlFixture;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.JobRow;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.vault.LeaseLostException;
import dev.strongroom.vault.VaultException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The job runner")
class JobRunnerTest {
    private static final JobsConfig ONE_SLOT = new JobsConfig(1, 1, 10);
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path home;
    private ControlFixture control;

    @BeforeEach
    void open() {
        control = new ControlFixture(home);
    }

    @AfterEach
    void close() {
        control.close();
    }

    private RequestScope scope() {
        return control.scope();
    }

    private JobStatus status(JobView job) {
        return control.jobs.get(scope(), job.id()).status();
    }

    private void awaitStatus(JobView job, JobStatus wanted) {
        await().atMost(LONG).until(() -> status(job) == wanted);
    }

    @Test
    @DisplayName("runs a job and keeps how it ended")
    void runsJobs() {
        JobRunner runner = control.start(TestJobs.exports(context -> {
            context.progress().totalItems(2);
            context.progress().done(100);
            context.progress().done(200);
            return new JobOutcome.PartiallySucceeded("One message could not be read.", Optional.empty());
        }), ONE_SLOT);

        JobView job = runner.submit(scope(), TestJobs.export("Mail of Anna"));
        awaitStatus(job, JobStatus.PARTIALLY_SUCCEEDED);

        JobView ended = control.jobs.get(scope(), job.id());
        assertThat(ended.problem()).contains("One message could not be read.");
        assertThat(ended.progress().items()).isEqualTo(2);
        assertThat(ended.progress().bytes()).isEqualTo(300);
        assertThat(ended.startedAt()).isPresent();
        assertThat(ended.endedAt()).isPresent();
    }

    @Test
    @DisplayName("hands the request to the handler and keeps it unreadable in between")
    void sealsRequests() throws Exception {
        BlockingQueue<JobRequest> seen = new LinkedBlockingQueue<>();
        JobView job = new JobRecorder(control.jobStore, new SealedRequests(control.keys), control.clock)
                .record(scope(), TestJobs.restoreInto("geheim-4711"))
                .view(JobProgress.NONE, control.clock.instant());
        byte[] kept = control.jobStore.request(scope().account(), job.id()).orElseThrow();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("geheim-4711");

        control.start(TestJobs.restores(context -> {
            seen.add(context.request());
            return JobOutcome.succeeded();
        }), ONE_SLOT);

        assertThat(seen.poll(30, TimeUnit.SECONDS)).isEqualTo(TestJobs.restoreInto("geheim-4711").request());
        awaitStatus(job, JobStatus.SUCCEEDED);
        assertThat(control.jobStore.request(scope().account(), job.id())).isEmpty();
    }

    @Test
    @DisplayName("fails a job whose handler throws, without what was thrown in the words for people")
    void failsJobs() {
        JobRunner runner = control.start(TestJobs.exports(context -> {
            throw new IllegalStateException("internal detail");
        }), ONE_SLOT);

        JobView job = runner.submit(scope(), TestJobs.export("x"));
        awaitStatus(job, JobStatus.FAILED);

        assertThat(control.jobs.get(scope(), job.id()).problem().orElseThrow()).contains(job.id())
                .doesNotContain("internal detail");
    }

    @Test
    @DisplayName("stops a running job when it is canceled, and tells what it had done")
    void cancelsRunningJobs() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        JobRunner runner = control.start(TestJobs.exports(context -> {
            began.countDown();
            await().atMost(LONG).until(context::stopAtOnceRequested);
            return JobOutcome.stopped("Three of four are done.");
        }), ONE_SLOT);
        JobView job = runner.submit(scope(), TestJobs.export("x"));
        assertThat(began.await(30, TimeUnit.SECONDS)).isTrue();

        control.jobs.cancel(scope(), job.id());

        awaitStatus(job, JobStatus.CANCELED);
        assertThat(control.jobs.get(scope(), job.id()).problem()).contains("Three of four are done.");
    }

    @Test
    @DisplayName("cancels a job that waits at once, and never begins it")
    void cancelsPendingJobs() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        List<String> begun = new CopyOnWriteArrayList<>();
        JobRunner runner = control.start(TestJobs.exports(context -> {
            begun.add(context.jobId());
            release.await();
            return JobOutcome.succeeded();
        }), ONE_SLOT);
        JobView first = runner.submit(scope(), TestJobs.export("first"));
        await().atMost(LONG).until(() -> begun.contains(first.id()));
        JobView waiting = runner.submit(scope(), TestJobs.export("waiting"));

        assertThat(control.jobs.cancel(scope(), waiting.id()).status()).isEqualTo(JobStatus.CANCELED);
        release.countDown();
        JobView last = runner.submit(scope(), TestJobs.export("last"));
        awaitStatus(last, JobStatus.SUCCEEDED);

        assertThat(begun).containsExactly(first.id(), last.id());
    }

    @Test
    @DisplayName("lets a restore begin while backups fill all their slots and more wait")
    void keepsSlotsForRestores() throws InterruptedException {
        CountDownLatch release = new CountDownLatch(1);
        CountDownLatch backups = new CountDownLatch(1);
        JobHandlers handlers = new JobHandlers(context -> {
            backups.countDown();
            release.await();
            return JobOutcome.succeeded();
        }, context -> JobOutcome.succeeded(), context -> JobOutcome.succeeded(), context -> JobOutcome.succeeded());
        JobRunner runner = control.start(handlers, ONE_SLOT);
        runner.submit(scope(), TestJobs.backup("task-1"));
        JobView second = runner.submit(scope(), TestJobs.backup("task-2"));
        runner.submit(scope(), TestJobs.backup("task-3"));
        assertThat(backups.await(30, TimeUnit.SECONDS)).isTrue();

        JobView restore = runner.submit(scope(), TestJobs.restoreInto("secret"));
        awaitStatus(restore, JobStatus.SUCCEEDED);

        assertThat(status(second)).isEqualTo(JobStatus.PENDING);
        release.countDown();
    }

    @Test
    @DisplayName("goes on with a job that came to the end of its slice, and keeps counting")
    void goesOnAfterSlices() {
        AtomicInteger stretches = new AtomicInteger();
        JobRunner runner = control.start(TestJobs.exports(context -> {
            context.progress().done(10);
            return stretches.incrementAndGet() < 3 ? JobOutcome.stopped() : JobOutcome.succeeded();
        }), ONE_SLOT);

        JobView job = runner.submit(scope(), TestJobs.export("x"));
        awaitStatus(job, JobStatus.SUCCEEDED);

        assertThat(stretches).hasValue(3);
        assertThat(control.jobs.get(scope(), job.id()).progress().items()).isEqualTo(3);
    }

    @Test
    @DisplayName("asks a job to stop when its slice is over")
    void endsSlices() {
        JobExecutor executor = new JobExecutor(control.jobParts, TestJobs.exports(context -> {
            assertThat(context.stopRequested()).isTrue();
            return JobOutcome.stopped();
        }), control.running, Duration.ZERO);
        JobRow row = new JobRecorder(control.jobStore, new SealedRequests(control.keys), control.clock)
                .record(scope(), TestJobs.export("x"));

        assertThat(executor.execute(TestJobs.key(row))).isEqualTo(new Verdict.Again(Duration.ZERO));
    }

    @Test
    @DisplayName("lets a job that was replaced publish nothing and end nothing")
    void fencesReplacedWork() {
        BlockingQueue<Throwable> refusals = new LinkedBlockingQueue<>();
        JobExecutor executor = new JobExecutor(control.jobParts, TestJobs.exports(context -> {
            TestJobs.check(context.guard());
            control.jobStore.begin(scope().account(), context.jobId(), control.clock.instant());
            try {
                context.guard().check();
            } catch (VaultException e) {
                refusals.add(e);
            }
            return JobOutcome.succeeded();
        }), control.running, LONG);
        JobRow row = new JobRecorder(control.jobStore, new SealedRequests(control.keys), control.clock)
                .record(scope(), TestJobs.export("x"));

        executor.execute(TestJobs.key(row));

        assertThat(refusals).singleElement().isInstanceOf(LeaseLostException.class);
        assertThat(control.jobs.get(scope(), row.id()).status()).isEqualTo(JobStatus.IN_PROGRESS);
    }

    @Test
    @DisplayName("refuses a second backup of a task that has one under way, and takes it afterwards")
    void oneBackupOfATask() {
        CountDownLatch release = new CountDownLatch(1);
        JobRunner runner = control.start(TestJobs.backups(context -> {
            release.await();
            return JobOutcome.succeeded();
        }), ONE_SLOT);
        JobView first = runner.submit(scope(), TestJobs.backup("task"));

        assertThatThrownBy(() -> runner.submit(scope(), TestJobs.backup("task"))).isInstanceOf(ConflictException.class);
        release.countDown();
        awaitStatus(first, JobStatus.SUCCEEDED);

        awaitStatus(runner.submit(scope(), TestJobs.backup("task")), JobStatus.SUCCEEDED);
    }

    @Test
    @DisplayName("leaves what is unfinished at a shutdown to the next start")
    void goesOnAfterRestart() throws InterruptedException {
        CountDownLatch began = new CountDownLatch(1);
        JobRunner runner = control.start(TestJobs.exports(context -> {
            began.countDown();
            await().atMost(LONG).until(context::stopRequested);
            return JobOutcome.stopped();
        }), ONE_SLOT);
        JobView job = runner.submit(scope(), TestJobs.export("x"));
        assertThat(began.await(30, TimeUnit.SECONDS)).isTrue();
        control.close();

        control = new ControlFixture(home);
        assertThat(status(job)).isEqualTo(JobStatus.IN_PROGRESS);
        control.start(TestJobs.exports(context -> JobOutcome.succeeded()), ONE_SLOT);

        awaitStatus(job, JobStatus.SUCCEEDED);
    }

    @Test
    @DisplayName("makes its queue anew when the queue's file is damaged or gone")
    void survivesLossOfTheQueue() throws IOException {
        JobRow row = new JobRecorder(control.jobStore, new SealedRequests(control.keys), control.clock)
                .record(scope(), TestJobs.export("x"));
        Files.writeString(control.data.jobsDatabase(), "This is no database. ".repeat(500));

        control.start(TestJobs.exports(context -> JobOutcome.succeeded()), ONE_SLOT);

        awaitStatus(row.view(row.progress(), control.clock.instant()), JobStatus.SUCCEEDED);
    }

    @Test
    @DisplayName("fails a job with a sentence when the disk is nearly full, and begins nothing")
    void refusesWorkOnAFullDisk() {
        control.close();
        AtomicLong free = new AtomicLong(5_000_000);
        try (ControlFixture full = new ControlFixture(home, control.clock, new DiskConfig(2), path -> free.get())) {
            free.set(1_000_000);
            JobRunner runner = full.start(TestJobs.exports(context -> {
                throw new AssertionError("must not begin");
            }), ONE_SLOT);

            JobView job = runner.submit(full.scope(), TestJobs.export("x"));

            await().atMost(LONG).until(() -> full.jobs.get(full.scope(), job.id()).status() == JobStatus.FAILED);
            assertThat(full.jobs.get(full.scope(), job.id()).problem().orElseThrow()).contains("Only 1 MB are free");
        }
    }

    @Test
    @DisplayName("refuses a list's cursor that was tampered with")
    void refusesForeignCursors() {
        for (String cursor : List.of("", "!", "bm9uc2Vuc2U", "MQphCmI")) {
            assertThatThrownBy(() -> control.jobs.list(scope(), TestJobs.ALL,
                    new PageRequest(Optional.of(cursor), 10))).as(cursor)
                    .isInstanceOf(InvalidInputException.class);
        }
    }
}
