package dev.strongroom.service.blackbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.connectors.dovecot.DovecotUser;
import dev.strongroom.connectors.imap.FaultProxy;
import dev.strongroom.service.blackbox.AgentDesk.Running;
import dev.strongroom.service.cli.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A restore that is canceled while the server has stopped to take a large message")
class CanceledRestoreTest {
    private static final int SMALL = 3;
    private static final int LARGE = 150_000_000;
    private static final Duration SECONDS = Duration.ofSeconds(10);

    private static Dovecot server;

    @TempDir
    private Path home;

    @BeforeAll
    static void startServer() throws Exception {
        server = Dovecot.start();
        DovecotUser anna = server.user("anna");
        for (int i = 0; i < SMALL; i++) {
            anna.deliver("INBOX", ("Subject: " + i + "\r\n\r\nsmall\r\n").getBytes(US_ASCII), Instant.EPOCH, "");
        }
        String line = "The same line again and again, for it is the size that counts here.\r\n";
        byte[] large = ("Subject: large\r\n\r\n" + line.repeat(LARGE / line.length())).getBytes(US_ASCII);
        anna.deliver("INBOX", large, Instant.EPOCH, "");
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @Test
    @DisplayName("ends within seconds in an agent, as canceled, and says how many messages it had restored")
    void inAnAgent() throws Exception {
        AgentDesk desk = new AgentDesk(home);
        try (Running agent = desk.start(); FaultProxy proxy = new FaultProxy(server.port()).deafAfter(1_000_000)) {
            agent.moveIn();
            AgentClient client = agent.client();
            String task = desk.addTask(client, server, "anna");
            AgentDesk.ended(client, AgentDesk.backUp(client, task));
            String job = restore(client, task, proxy.port(), "berta");
            await().atMost(Duration.ofSeconds(60)).until(proxy::isDeaf);

            long begin = System.nanoTime();
            client.post(job + "/cancel", Map.of());
            JsonNode ended = AgentDesk.ended(client, job);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SECONDS);
            assertThat(ended.get("status").asText()).isEqualToIgnoringCase("canceled");
            assertThat(ended.get("progress").get("items").asInt()).isEqualTo(SMALL);
            Ends.requireSentence(ended.path("problem").asText(), SMALL + " items were restored");
            assertThat(MailHashes.all(MailHashes.atServer(server.user("berta")))).hasSize(SMALL);
            assertThat(agent.process().noted()).doesNotContain("ERROR").doesNotContain("\tat ");
        }
    }

    @Test
    @DisplayName("ends within seconds of SIGTERM on the command line, and says how many messages it had restored")
    void onTheCommandLine() throws Exception {
        Desk desk = Desk.at(home);
        Ends.requireSuccess(Strongroom.run(desk.backup(server, server.user("anna"))));
        try (FaultProxy proxy = new FaultProxy(server.port()).deafAfter(1_000_000);
                Strongroom restore = Strongroom.start(desk.restore(proxy.port(), "carla", "--method", "bypass")
                        .toArray(String[]::new))) {
            await().atMost(Duration.ofSeconds(60)).until(proxy::isDeaf);

            long begin = System.nanoTime();
            Run run = restore.stop();

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SECONDS);
            assertThat(run.json().path("code").asText()).as(run.out() + run.err()).isEqualTo("stopped");
            Ends.requireSentence(run.json().path("error").asText(), SMALL + " items were restored");
        }
        assertThat(MailHashes.all(MailHashes.atServer(server.user("carla")))).hasSize(SMALL);
    }

    /** Answers the path of the job. */
    private static String restore(AgentClient client, String task, int port, String user) throws Exception {
        String entity = client.get(task + "/entities").get("items").get(0).get("id").asText();
        Map<String, ?> mailbox = Map.of("server",
                Map.of("host", "127.0.0.1", "port", port, "security", "PLAIN", "connections", 1),
                "login", Map.of("user", user, "method", "PASSWORD", "secret", Dovecot.PASSWORD));
        JsonNode job = client.post(client.account() + "restores", Map.of("entityId", entity, "run", 1, "selection",
                Map.of("folderIds", List.of(), "itemKeys", List.of()), "method", "BYPASS", "targetMailbox", mailbox,
                "label", ""));
        return client.account() + "jobs/" + job.get("id").asText();
    }
}
