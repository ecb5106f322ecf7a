package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.rest.fakes.FakeAgent;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class AgentServerTest {
    @Test
    void tellsItsHealthToEverybody() throws Exception {
        try (FakeAgent agent = new FakeAgent();
                AgentServer server = AgentServer.start(
                        agent.useCases(),
                        new AgentServerConfig(
                                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                                new Protection.PlainOnLoopback(),
                                ServerLimits.DEFAULT),
                        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT));
                HttpClient client = HttpClient.newHttpClient()) {
            var response = client.send(
                    HttpRequest.newBuilder(server.uri().resolve("api/v1/health")).build(),
                    BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);
        }
    }
}
