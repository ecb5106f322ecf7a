package dev.strongroom.service.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.config.JobsConfig;
import dev.strongroom.service.fixture.ControlFixture;
import dev.strongroom.service.jobs.JobHandlers;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.usecase.Jobs;
import dev.strongroom.service.usecase.PageRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The scheduler of tasks")
class TaskSchedulerTest {
    private static final Instant FIRST_RUN = Instant.parse("2026-05-03T22:00:00Z");

    @TempDir
    private Path home;
    private ControlFixture control;
    private TaskScheduler scheduler;
    private String taskId;

    @BeforeEach
    void addDailyTask() {
        control = new ControlFixture(home);
        control.start(new JobHandlers(context -> JobOutcome.succeeded(), context -> JobOutcome.succeeded(),
                context -> JobOutcome.succeeded(), context -> JobOutcome.succeeded()), new JobsConfig(1, 1, 10));
        scheduler = new TaskScheduler(control.taskStore, control.tasks, control.clock);
        taskId = control.tasks.add(control.scope(), ControlFixture.newTask("Mail",
                control.addStorage(control.scope(), "Disk"), "anna")).id();
    }

    @AfterEach
    void close() {
        control.close();
    }

    private TaskView task() {
        return control.tasks.get(control.scope(), taskId);
    }

    private List<JobView> backups() {
        return control.jobs.list(control.scope(), new Jobs.Filter(Optional.of(JobKind.BACKUP), Optional.empty(),
                Optional.of(taskId), Optional.empty(), true), new PageRequest(Optional.empty(), 100)).items();
    }

    private void awaitBackups(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> backups().stream().filter(job -> job.status() == JobStatus.SUCCEEDED).count() == count);
    }

    @Test
    @DisplayName("starts nothing before its time")
    void waits() {
        control.clock.set(FIRST_RUN.minusMillis(1));
        scheduler.startDue();

        assertThat(backups()).isEmpty();
        assertThat(task().nextRun()).contains(FIRST_RUN);
    }

    @Test
    @DisplayName("starts a backup in its hour, and the next a day later")
    void startsDue() {
        control.clock.set(FIRST_RUN);
        scheduler.startDue();
        scheduler.startDue();
        awaitBackups(1);

        assertThat(backups()).hasSize(1);
        assertThat(task().nextRun()).contains(FIRST_RUN.plus(Duration.ofDays(1)));
    }

    @Test
    @DisplayName("makes up for all that was missed by one backup")
    void catchesUpOnce() {
        control.clock.set(FIRST_RUN.plus(Duration.ofDays(9)).plusSeconds(7200));
        scheduler.startDue();
        awaitBackups(1);
        scheduler.startDue();

        assertThat(backups()).hasSize(1);
        assertThat(task().nextRun()).contains(FIRST_RUN.plus(Duration.ofDays(10)));
    }

    @Test
    @DisplayName("does not wait for a time that a wrong clock had computed")
    void survivesAClockThatWasAhead() {
        control.clock.set(FIRST_RUN.plus(Duration.ofDays(400)));
        scheduler.startDue();
        awaitBackups(1);
        control.clock.set(FIRST_RUN.plusSeconds(60));

        scheduler.startDue();

        assertThat(task().nextRun()).contains(FIRST_RUN.plus(Duration.ofDays(1)));
    }

    @Test
    @DisplayName("starts nothing for a task that runs by hand")
    void leavesManualTasks() {
        var settings = control.tasks.settings(control.scope(), taskId);
        control.tasks.change(control.scope(), taskId, settings.version(),
                new dev.strongroom.model.task.TaskSettings("Mail", settings.value().server().orElseThrow(),
                        new dev.strongroom.model.task.Schedule(
                                dev.strongroom.model.task.Schedule.Frequency.MANUAL, 0)));
        control.clock.set(FIRST_RUN.plus(Duration.ofDays(30)));
        scheduler.startDue();

        assertThat(backups()).isEmpty();
        assertThat(task().nextRun()).isEmpty();
    }
}
