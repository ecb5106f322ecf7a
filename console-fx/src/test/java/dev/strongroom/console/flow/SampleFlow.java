package dev.strongroom.console.flow;

import dev.strongroom.console.sample.Mood;
import dev.strongroom.console.sample.SampleAgent;
import dev.strongroom.console.sample.SampleTime;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests in which somebody uses the console's window on the sample agent. */
abstract class SampleFlow {
    @TempDir
    Path directory;
    final SampleAgent agent = new SampleAgent(Mood.WELL);
    ConsoleUnderTest console;

    @BeforeEach
    void open() throws TimeoutException {
        console = new ConsoleUnderTest(agent, SampleTime.CLOCK, SampleTime.ZONE, directory.resolve("saved"));
    }

    @AfterEach
    void close() throws TimeoutException {
        console.close();
    }
}
