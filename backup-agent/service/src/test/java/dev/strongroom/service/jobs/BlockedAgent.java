package dev.strongroom.service.jobs;

import dev.strongroom.service.config.JobsConfig;
import dev.strongroom.service.fixture.ChildProcess;
import dev.strongroom.service.fixture.ControlFixture;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** An agent that is in the middle of an export until it is killed. */
final class BlockedAgent {
    private BlockedAgent() {}

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        try (ControlFixture control = new ControlFixture(Path.of(arguments[0]))) {
            JobRunner runner = control.start(TestJobs.exports(context -> {
                System.out.println(ChildProcess.READY);
                never.await();
                return JobOutcome.succeeded();
            }), new JobsConfig(1, 1, 10));
            runner.submit(control.scope(), TestJobs.export("cut short"));
            never.await();
        }
    }
}
