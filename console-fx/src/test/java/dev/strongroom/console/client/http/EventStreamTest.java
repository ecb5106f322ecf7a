package dev.strongroom.console.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.strongroom.console.client.AgentListener;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.model.event.AgentEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A stream of events")
class EventStreamTest {
    /** Longer than a busy machine takes to connect, which is silence, too. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    @TempDir
    Path directory;
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger losses = new AtomicInteger();

    @Test
    @DisplayName("is lost when not even a sign of life comes, and is opened again")
    void noticesSilence() throws Exception {
        try (var agent = new ScriptedAgent(directory);
                var transport = new Transport(agent.address(), Optional.of(agent.fingerprint()))) {
            agent.fallSilentOn("/api/v1/accounts/a/events");
            try (var _ =
                    new EventStream(transport, ApiPath.ROOT.to("accounts", "a").to("events"), new Counting(), SILENCE)
                            .start()) {
                await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                    assertThat(losses).hasValueGreaterThan(1);
                    assertThat(connections).hasValueGreaterThan(2);
                });
            }
        }
    }

    private final class Counting implements AgentListener {
        @Override
        public void connected() {
            connections.incrementAndGet();
        }

        @Override
        public void happened(AgentEvent event) {
            throw new AssertionError("Nothing happens");
        }

        @Override
        public void lost(ClientException problem) {
            losses.incrementAndGet();
        }
    }
}
