package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.net.testing.HttpProxyServer;
import dev.strongroom.service.blackbox.AgentDesk.Running;
import dev.strongroom.vault.testing.AzuriteServer;
import dev.strongroom.vault.testing.GoogleDouble;
import dev.strongroom.vault.testing.Ports;
import dev.strongroom.vault.testing.PrivateAuthority;
import dev.strongroom.vault.testing.S3ProxyServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An agent whose storage lies behind a proxy, with a certificate of a private authority,")
class WayToStorageTest {
    private static final String USER = "desk";
    private static final String PASSWORD = "through:the wall";
    private static final String WRONG = "mistaken-for-the-secret";

    @TempDir
    private Path home;
    private Dovecot server;
    private LivelyMailbox mailbox;
    private Running agent;
    private HttpProxyServer proxy;

    @BeforeEach
    void start() throws Exception {
        server = Dovecot.start();
        mailbox = new LivelyMailbox(server.user("anna"), new Random(7));
        mailbox.receive(60);
        proxy = new HttpProxyServer(USER, PASSWORD);
        agent = new AgentDesk(home).start();
        agent.moveIn();
    }

    @AfterEach
    void stop() throws Exception {
        try (Dovecot _ = server; HttpProxyServer _ = proxy; Running _ = agent) {
            assertThat(agent.process().noted()).doesNotContain(S3ProxyServer.SECRET_KEY)
                    .doesNotContain(PASSWORD)
                    .doesNotContain(WRONG);
        }
    }

    @Test
    @DisplayName("backs up into a bucket of an S3 server in path style, restores out of it, and never shows the password")
    void bucket() throws Exception {
        Map<String, Object> options = new HashMap<>(options(proxy.port(), USER));
        options.put("bucketLookup", "PATH");

        backUpAndRestore("S3", secureBucket() + "/" + UUID.randomUUID(), options, keys(PASSWORD));

        assertThat(agent.client().get(agent.client().account() + "storage-targets").toString())
                .contains(USER, "BEGIN CERTIFICATE", "PATH")
                .doesNotContain(PASSWORD);
    }

    @Test
    @DisplayName("backs up into a container of Azurite and restores out of it")
    void container() throws Exception {
        AzuriteServer azurite = AzuriteServer.secure();
        azurite.makeContainer("bucket");
        backUpAndRestore("AZURE", "azure:bucket:/" + UUID.randomUUID(), options(proxy.port(), USER),
                Map.of("method", "CONNECTION_STRING", "user", "", "secret", azurite.connectionString(),
                        "proxyPassword", PASSWORD));
    }

    @Test
    @DisplayName("backs up into a bucket of a double of Google's API as its service account, and restores out of it")
    void google() throws Exception {
        try (GoogleDouble google = GoogleDouble.secure()) {
            Map<String, Object> options = new HashMap<>(options(proxy.port(), USER));
            options.put("endpoint", google.endpoint().toString());
            backUpAndRestore("GOOGLE", "gs:bucket:/" + UUID.randomUUID(), options,
                    Map.of("method", "SERVICE_ACCOUNT", "user", "", "secret", google.admitOnlyServiceAccount(),
                            "proxyPassword", PASSWORD));
        }
    }

    private void backUpAndRestore(String kind, String location, Map<String, ?> options, Map<String, ?> credentials)
            throws Exception {
        RoundTrip.run(agent.client(), mailbox, AgentDesk.addTask(agent.client(), server, "anna", Map.of("name",
                "Behind the wall", "kind", kind, "location", location, "options", options, "credentials",
                credentials)));
        assertThat(proxy.passed()).isNotEmpty().allMatch(line -> line.startsWith("CONNECT localhost:"));
    }

    @Test
    @DisplayName("is told what is wrong with the authority, at its field")
    void authorities() throws Exception {
        assertThat(refused("options.certificateAuthority", Map.of(), keys("")))
                .contains("not trusted here", "give its authority's certificate");
        assertThat(refused("options.certificateAuthority", Map.of("certificateAuthority", "no certificate"), keys("")))
                .contains("in PEM form");
    }

    @Test
    @DisplayName("is told what is wrong with the proxy, at its field")
    void proxies() throws Exception {
        assertThat(refused("options.proxy", options(proxy.port(), USER), keys(WRONG)))
                .contains("does not accept its user and password");
        assertThat(refused("options.proxy", options(proxy.port(), ""), keys("")))
                .contains("asks for a user and a password");
        assertThat(refused("options.proxy", options(Ports.free(), ""), keys(""))).contains("can't be reached");
        try (HttpProxyServer strict = HttpProxyServer.withoutTunnels("403 Forbidden")) {
            assertThat(refused("options.proxy", options(strict.port(), ""), keys(""))).contains("administrator");
        }
        assertThat(proxy.passed()).isEmpty();
    }

    @Test
    @DisplayName("is told what of a proxy is missing or can't be meant, before anything is asked of it")
    void unusableProxies() throws Exception {
        refused("credentials.proxyPassword", options(proxy.port(), USER), keys(""));
        refused("options.proxy.user", options(proxy.port(), ""), keys(PASSWORD));
        refused("options.proxy", Map.of(), keys(PASSWORD));
        Map<String, ?> url = Map.of("proxy", Map.of("host", "http://proxy.example:3128", "port", 3128, "user", ""));
        assertThat(refused("options.proxy.host", url, keys(""))).contains("without http://");
        Map<String, ?> far = Map.of("proxy", Map.of("host", "proxy.example", "port", 99_999, "user", ""));
        assertThat(refused("options.proxy.port", far, keys(""))).contains("1 to 65535");
        assertThat(proxy.requests()).isEmpty();
    }

    @Test
    @DisplayName("is not sent to a server that stands in for Google's with what its own machine signs in with")
    void keepsItsOwnTokens() throws Exception {
        JsonNode problem = refused(Map.of("name", "Double", "kind", "GOOGLE", "location", "gs:bucket:/", "options",
                Map.of("endpoint", "https://elsewhere.example"), "credentials",
                Map.of("method", "MACHINE", "user", "", "secret", "")));
        assertThat(problem.get("field").asText()).isEqualTo("options.endpoint");
        assertThat(problem.get("detail").asText()).contains("service account");
    }

    private static String secureBucket() {
        return "s3:" + S3ProxyServer.get().secureEndpoint() + "/bucket";
    }

    private static Map<String, ?> options(int port, String user) {
        return Map.of("certificateAuthority", PrivateAuthority.get().pem(), "proxy",
                Map.of("host", "127.0.0.1", "port", port, "user", user));
    }

    private static Map<String, ?> keys(String proxyPassword) {
        return Map.of("method", "KEYS", "user", S3ProxyServer.ACCESS_KEY, "secret", S3ProxyServer.SECRET_KEY,
                "proxyPassword", proxyPassword);
    }

    /** What the agent says of a bucket, at this field. */
    private String refused(String field, Map<String, ?> options, Map<String, ?> credentials)
            throws IOException, InterruptedException {
        JsonNode problem = refused(Map.of("name", "Bucket", "kind", "S3", "location", secureBucket(), "options",
                options, "credentials", credentials));
        assertThat(problem.get("code").asText()).isEqualTo("invalid-input");
        assertThat(problem.get("field").asText()).as(problem.toString()).isEqualTo(field);
        assertThat(problem.get("detail").asText()).endsWith(".").doesNotContain(WRONG, PASSWORD, "Exception");
        return problem.get("detail").asText();
    }

    private JsonNode refused(Map<String, ?> target) throws IOException, InterruptedException {
        return agent.client().refused(agent.client().account() + "storage-targets", target);
    }
}
