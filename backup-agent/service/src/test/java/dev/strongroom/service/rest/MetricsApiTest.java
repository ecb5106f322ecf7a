package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Metrics over the API")
class MetricsApiTest {
    private static final String METRICS = "/api/v1/metrics";

    @TempDir
    private static Path directory;
    private static TestApi api;

    @BeforeAll
    static void start() throws Exception {
        api = TestApi.start(directory);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void countRequestsByTheirTemplateNotByWhatTheyName() throws Exception {
        api.get("/api/v1/accounts/blue/jobs/job-of-somebody", api.blue());

        HttpResponse<String> response = api.get(METRICS, "");

        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(response.body())
                .containsPattern(
                        "http_server_requests_seconds_count\\{method=\"GET\",status=\"404\","
                                + "uri=\"/api/v1/accounts/\\{account}/jobs/\\{job}\"} 1")
                .doesNotContain("job-of-somebody");
    }

    @Test
    void nameAnAddressAsItIsWritten() throws Exception {
        api.get("/api/v1/health", "");

        assertThat(api.get(METRICS, "").body()).contains("uri=\"/api/v1/health\"").doesNotContain("//");
    }

    @Test
    void areOpenToThisMachine() throws Exception {
        assertThat(api.get(METRICS, "").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "Via"})
    @DisplayName("need a sign-in when a proxy passed the request on")
    void needASignInThroughAProxy(String header) throws Exception {
        var through = api.request("GET", METRICS, "", "").header(header, "192.0.2.7");
        var signedIn = api.request("GET", METRICS, api.blue(), "").header(header, "192.0.2.7");

        assertThat(api.send(through.build()).statusCode()).isEqualTo(401);
        assertThat(api.send(signedIn.build()).statusCode()).isEqualTo(200);
    }
}
