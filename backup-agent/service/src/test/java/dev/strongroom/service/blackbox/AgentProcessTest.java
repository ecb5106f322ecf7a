package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.service.blackbox.AgentDesk.Running;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.Restic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An agent as a process")
class AgentProcessTest {
    /** What a shell says of a process that SIGTERM ended, and what Java answers whatever its hooks did. */
    private static final int ENDED_BY_SIGTERM = 128 + 15;

    private static Dovecot server;
    private static LivelyMailbox mailbox;

    private AgentDesk desk;

    @BeforeAll
    static void startServer() throws Exception {
        server = Dovecot.start();
        mailbox = new LivelyMailbox(server.user("anna"), new Random(11));
        mailbox.receive(700);
    }

    @AfterAll
    static void stopServer() throws Exception {
        server.close();
    }

    @BeforeEach
    void sitDown(@TempDir Path home) {
        desk = new AgentDesk(home);
    }

    @Test
    @DisplayName("tells its one-time password once, keeps others off its data directory, and ends when it is told to")
    void startsAndEnds() throws Exception {
        try (Running agent = desk.start()) {
            assertThat(agent.told("administrator")).isEqualTo(AgentDesk.ADMINISTRATOR);
            assertThat(agent.told("recoveryKey")).matches("([0-9A-Za-z]{4}-){7}[0-9A-Za-z]{4}");
            Ends.requireFailure(Strongroom.run(desk.words(List.of("agent"))), "data-directory-in-use",
                    "process " + agent.process().pid());
            agent.moveIn();
            assertThat(agent.stop()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(agent.process().noted()).doesNotContain("WARN")
                    .doesNotContain("ERROR")
                    .doesNotContain("\tat ")
                    .doesNotContain(agent.told("oneTimePassword"))
                    .doesNotContain(agent.told("recoveryKey"));
        }
        try (Running again = desk.start()) {
            assertThat(again.ready().has("oneTimePassword")).isFalse();
            assertThat(again.client().signIn(AgentDesk.ADMINISTRATOR, AgentDesk.PASSWORD)).isEqualTo(201);
        }
    }

    @Test
    @DisplayName("lets a user back in with a new one-time password, but not while it runs")
    void resetsPasswords() throws Exception {
        List<String> reset = desk.words(List.of("user", "reset-password"), AgentDesk.ADMINISTRATOR);
        try (Running agent = desk.start()) {
            agent.moveIn();
            Ends.requireFailure(Strongroom.run(reset), "data-directory-in-use", "stop it first");
            agent.stop();
        }
        Ends.requireFailure(Strongroom.run(desk.words(List.of("user", "reset-password"), "nobody@localhost")),
                "not-found", "nobody@localhost");

        Run told = Strongroom.run(reset);

        Ends.requireSuccess(told);
        try (Running agent = desk.start()) {
            String oneTime = told.json().get("oneTimePassword").asText();
            assertThat(agent.client().signIn(AgentDesk.ADMINISTRATOR, AgentDesk.PASSWORD)).isEqualTo(401);
            assertThat(agent.client().signIn(AgentDesk.ADMINISTRATOR, oneTime)).isEqualTo(201);
            agent.client().choosePassword(oneTime, "another lasting password");
            assertThat(agent.client().account()).startsWith("accounts/");
        }
    }

    @Test
    @DisplayName("that is killed during a backup has its id and its job at its next start, and ends the job in success")
    void goesOnAfterAKill() throws Exception {
        String id;
        String job;
        String recoveryKey;
        try (Running agent = desk.start()) {
            agent.moveIn();
            recoveryKey = agent.told("recoveryKey");
            id = agent.client().get("agent").get("id").asText();
            job = AgentDesk.backUp(agent.client(), desk.addTask(agent.client(), server, "anna"));
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> agent.client().get(job).get("progress").get("items").asInt() > 20);
            assertThat(agent.client().get(job).hasNonNull("endedAt")).as("It was killed in time").isFalse();
            agent.process().kill();
        }
        try (Running agent = desk.start()) {
            agent.client().signIn(AgentDesk.ADMINISTRATOR, AgentDesk.PASSWORD);
            assertThat(agent.client().get("agent").get("id").asText()).isEqualTo(id).isNotBlank();

            JsonNode ended = AgentDesk.ended(agent.client(), job);

            assertThat(ended.get("status").asText()).as(ended.toString()).isEqualToIgnoringCase("succeeded");
            agent.stop();
        }
        requireAllMail(recoveryKey);
    }

    @Test
    @DisplayName("comes back from its storage and the recovery key alone, and says who must sign in again")
    void comesBack() throws Exception {
        Path key = desk.home().resolve("recovery.key");
        try (Running agent = desk.start()) {
            agent.moveIn();
            Files.writeString(key, agent.told("recoveryKey"));
            String task = desk.addTask(agent.client(), server, "anna");
            String job = AgentDesk.backUp(agent.client(), task);
            assertThat(AgentDesk.ended(agent.client(), job).get("status").asText()).isEqualToIgnoringCase("succeeded");
            assertThat(agent.stop()).isEqualTo(ENDED_BY_SIGTERM);
        }
        Trees.delete(desk.data());
        Files.delete(desk.masterKey());
        List<String> rebuild = desk.words(List.of("agent", "rebuild"), "--storage", desk.storage().toString(),
                "--recovery-key-file", key.toString());
        List<String> wrong = desk.words(List.of("agent", "rebuild"), "--storage", desk.storage().toString(),
                "--recovery-key-file", Files.writeString(desk.home().resolve("wrong.key"),
                        Files.readString(key)
                                .chars()
                                .mapToObj(c -> c == '-' ? "-" : "7")
                                .reduce("", String::concat))
                        .toString());
        assertThat(Strongroom.run(wrong).exitCode()).isEqualTo(1);
        Ends.requireSentence(Strongroom.run(wrong).json().path("error").asText(), "recovery key");

        Run rebuilt = Strongroom.run(rebuild);

        Ends.requireSuccess(rebuilt);
        assertThat(rebuilt.json().get("tasks").asInt()).isEqualTo(1);
        assertThat(rebuilt.json().get("catalogues").asInt()).isEqualTo(1);
        assertThat(rebuilt.json().get("secretsKept").asBoolean()).isFalse();
        assertThat(rebuilt.json().get("signInsNeeded").toString()).contains("anna").contains("Harbour");
        Ends.requireFailure(Strongroom.run(rebuild), "conflict", "already");
        try (Running agent = desk.start()) {
            assertThat(agent.client().signIn(AgentDesk.ADMINISTRATOR, AgentDesk.PASSWORD)).isEqualTo(201);
            requireBrowsable(agent.client());
            agent.stop();
        }
    }

    private static void requireBrowsable(AgentClient client) throws IOException, InterruptedException {
        String account = client.account();
        String task = client.get(account + "tasks").get("items").get(0).get("id").asText();
        JsonNode entity = client.get(account + "tasks/" + task + "/entities").get("items").get(0);
        String path = account + "entities/" + entity.get("id").asText() + "/";
        JsonNode points = client.get(path + "restore-points");
        int items = 0;
        for (JsonNode folder : client.get(path + "folders?run=" + points.get(points.size() - 1).get("run").asInt())) {
            items += folder.get("items").asInt();
        }
        assertThat(items).isEqualTo(MailHashes.all(MailHashes.atServer(mailbox.user())).size());
        assertThat(entity.get("status").asText()).isNotEqualToIgnoringCase("ok");
    }

    private void requireAllMail(String recoveryKey) throws Exception {
        Path location = taskVault();
        Desk vault = Desk.at(desk.home(), location);
        Path key = vault.write("vault.password", recoveryKey);
        Ends.requireSuccess(vault.run("check", "--read-data"));
        Path zip = vault.file("all.zip");
        Ends.requireSuccess(vault.run("export", "--out", zip.toString()));
        assertThat(MailHashes.inZip(zip)).isEqualTo(MailHashes.all(MailHashes.atServer(mailbox.user())));
        // The killed agent left its lock.
        Restic.stock(location).run("unlock", "--password-file", key.toString());
        Restic.stock(location).run("check", "--read-data", "--password-file", key.toString());
    }

    private Path taskVault() throws IOException {
        try (Stream<Path> vaults = Files.list(desk.storage())) {
            return vaults.filter(path -> path.getFileName().toString().startsWith("Harbour-"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
