package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.service.rest.fakes.FakeAgent;
import dev.strongroom.service.rest.fakes.Samples;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The event stream of an account")
@Timeout(60)
class EventApiTest {
    private static final String EVENTS = "/api/v1/accounts/blue/events";

    private TestApi api;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        ServerLimits limits = ServerLimits.DEFAULT;
        api = TestApi.start(
                directory,
                new ServerLimits(
                        limits.bodyBytes(),
                        limits.headerBytes(),
                        limits.requestTime(),
                        Duration.ofSeconds(1),
                        limits.connections(),
                        Duration.ofMillis(200)));
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void tellsOfWhatHappensInTheAccountAlone() throws Exception {
        try (BufferedReader lines = lines(open())) {
            api.agent().events().publish(FakeAgent.RED, new AgentEvent.TaskRemoved("task-red"));
            api.agent().events().publish(FakeAgent.BLUE, new AgentEvent.TaskRemoved("task-blue"));

            assertThat(nextField(lines, "event")).isEqualTo("task-removed");
            assertThat(lines.readLine()).isEqualTo("data: {\"type\":\"task-removed\",\"taskId\":\"task-blue\"}");
            assertThat(lines.readLine()).isEmpty();
        }
    }

    @Test
    @DisplayName("beats when nothing happens, for longer than a connection may be idle")
    void beatsWhenNothingHappens() throws Exception {
        try (BufferedReader lines = lines(open())) {
            long begin = System.nanoTime();
            int beats = 0;
            while (System.nanoTime() - begin < Duration.ofMillis(2500).toNanos()) {
                if (":".equals(lines.readLine())) {
                    beats++;
                }
            }
            assertThat(beats).isGreaterThan(3);
        }
    }

    @Test
    void isOfItsOwnMediaType() throws Exception {
        HttpResponse<InputStream> response = open();

        try (InputStream body = response.body()) {
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type")).contains("text/event-stream");
            assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(body.read()).isEqualTo('r');
        }
    }

    @Test
    void endsWithTheToken() throws Exception {
        try (BufferedReader lines = lines(open())) {
            assertThat(lines.readLine()).startsWith("retry:");
            api.agent().clock().move(Duration.ofHours(12));

            assertThat(lines.lines().toList()).allMatch(line -> line.isEmpty() || line.equals(":"));
        }
        assertThat(api.agent().events().listeners()).isZero();
    }

    @Test
    void endsWithTheServer() throws Exception {
        try (BufferedReader lines = lines(open())) {
            assertThat(lines.readLine()).startsWith("retry:");
            await().until(() -> api.agent().events().listeners() == 1);

            api.server().close();

            await().untilAsserted(() -> assertThat(api.agent().events().listeners()).isZero());
        }
    }

    @Test
    void isForgottenWhenTheClientGoes() throws Exception {
        InputStream body = open().body();
        await().until(() -> api.agent().events().listeners() == 1);

        body.close();

        await().atMost(Duration.ofSeconds(20)).until(() -> api.agent().events().listeners() == 0);
    }

    @Test
    @DisplayName("says nothing in the log when the client goes, nor when the server ends")
    void saysNothingWhenTheClientGoes() throws Exception {
        try (CapturedLog log = CapturedLog.of("org.glassfish")) {
            InputStream body = open().body();
            await().until(() -> api.agent().events().listeners() == 1);
            body.close();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                api.agent().events().publish(FakeAgent.BLUE, new AgentEvent.TaskRemoved("task-blue"));
                return api.agent().events().listeners() == 0;
            });
            api.server().close();

            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    @DisplayName("never makes who publishes wait for a client that does not read")
    void neverMakesWhoPublishesWait() throws Exception {
        AgentEvent event = new AgentEvent.EntityChanged(Samples.entity("e", "t", "x".repeat(10_000)));
        try (InputStream unread = open().body(); BufferedReader other = lines(open())) {
            await().until(() -> api.agent().events().listeners() == 2);
            for (int i = 0; i < 5000; i++) {
                api.agent().events().publish(FakeAgent.BLUE, event);
            }
            api.agent().events().publish(FakeAgent.BLUE, new AgentEvent.TaskRemoved("the last one"));

            assertThat(nextField(other, "event")).isEqualTo("entity");
            assertThat(unread.read()).isEqualTo('r');
        }
    }

    private HttpResponse<InputStream> open() throws Exception {
        var request = api.request("GET", EVENTS, api.blue(), "").header("Accept", "text/event-stream").build();
        return api.client().send(request, BodyHandlers.ofInputStream());
    }

    private BufferedReader lines(HttpResponse<InputStream> response) {
        int before = api.agent().events().listeners();
        await().until(() -> api.agent().events().listeners() >= Math.max(1, before));
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String nextField(BufferedReader lines, String name) throws Exception {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(name + ": ")) {
                return line.substring(name.length() + 2);
            }
        }
        throw new AssertionError("The stream ended before an event came.");
    }
}
