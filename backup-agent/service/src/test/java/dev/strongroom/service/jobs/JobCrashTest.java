package dev.strongroom.service.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobView;
import dev.strongroom.service.config.JobsConfig;
import dev.strongroom.service.fixture.ChildProcess;
import dev.strongroom.service.fixture.ControlFixture;
import dev.strongroom.service.usecase.PageRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A job whose process was killed")
class JobCrashTest {
    @TempDir
    private Path home;

    @Test
    @DisplayName("is taken up again at the next start, at once and as a new attempt")
    void isTakenUpAgain() throws IOException {
        try (ChildProcess agent = ChildProcess.start(BlockedAgent.class, home.toString())) {
            agent.kill();
        }
        CopyOnWriteArrayList<Long> attempts = new CopyOnWriteArrayList<>();
        try (ControlFixture control = new ControlFixture(home)) {
            JobView found = control.jobs.list(control.scope(), TestJobs.ALL, new PageRequest(Optional.empty(), 10))
                    .items()
                    .getFirst();
            assertThat(found.status()).isEqualTo(JobStatus.IN_PROGRESS);

            control.start(TestJobs.exports(context -> {
                attempts.add(context.attempt());
                return JobOutcome.succeeded();
            }), new JobsConfig(1, 1, 10));

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> control.jobs.get(control.scope(), found.id()).status() == JobStatus.SUCCEEDED);
            assertThat(attempts).containsExactly(2L);
        }
    }
}
