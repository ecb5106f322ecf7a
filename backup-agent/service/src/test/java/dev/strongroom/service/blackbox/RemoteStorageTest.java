package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.service.blackbox.AgentDesk.Running;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.AzuriteServer;
import dev.strongroom.vault.testing.Restic;
import dev.strongroom.vault.testing.S3ProxyServer;
import dev.strongroom.vault.testing.SftpServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An agent whose vaults lie elsewhere")
class RemoteStorageTest {
    private static final String WRONG = "mistaken-for-the-secret";

    @TempDir
    private Path home;
    private Dovecot server;
    private LivelyMailbox mailbox;
    private Running agent;

    @BeforeEach
    void start() throws Exception {
        server = Dovecot.start();
        mailbox = new LivelyMailbox(server.user("anna"), new Random(7));
        mailbox.receive(60);
        agent = new AgentDesk(home).start();
        agent.moveIn();
    }

    @AfterEach
    void stop() throws Exception {
        try (Dovecot _ = server; Running _ = agent) {
            assertThat(agent.process().noted()).doesNotContain(S3ProxyServer.SECRET_KEY)
                    .doesNotContain(SftpServer.PASSWORD)
                    .doesNotContain(WRONG);
        }
    }

    @Test
    @DisplayName("backs up into a bucket of an S3 server and restores out of it, and restic reads what it wrote")
    void bucket() throws Exception {
        String location = bucket("bucket") + "/" + UUID.randomUUID();
        Map<String, ?> keys = keys(S3ProxyServer.SECRET_KEY);
        assertThat(check("S3", location, keys).get("ok").asBoolean()).isTrue();

        String task = AgentDesk.addTask(agent.client(), server, "anna",
                Map.of("name", "Bucket", "kind", "S3", "location", location, "credentials", keys));
        backUpAndRestore(task);

        String vault = agent.client().get(task).get("location").asText();
        assertThat(vault).startsWith(location + "/Harbour-");
        requireSound(Restic.all(vault, Map.of("AWS_ACCESS_KEY_ID", S3ProxyServer.ACCESS_KEY, "AWS_SECRET_ACCESS_KEY",
                S3ProxyServer.SECRET_KEY)));
    }

    @Test
    @DisplayName("backs up into a container of Azurite and restores out of it")
    void container() throws Exception {
        AzuriteServer azurite = AzuriteServer.get();
        azurite.makeContainer("bucket");
        String location = "azure:bucket:/" + UUID.randomUUID();
        Map<String, ?> signIn =
                Map.of("method", "CONNECTION_STRING", "user", "", "secret", azurite.connectionString());
        assertThat(check("AZURE", location, signIn).get("ok").asBoolean()).isTrue();

        backUpAndRestore(AgentDesk.addTask(agent.client(), server, "anna", Map.of("name", "Container", "kind",
                "AZURE", "location", location, "credentials", signIn)));
    }

    @Test
    @DisplayName("backs up into a directory behind SFTP and restores out of it, and restic reads what it wrote")
    void sftp() throws Exception {
        try (SftpServer remote = SftpServer.on(home.resolve("served"))) {
            String location = "sftp://127.0.0.1:" + remote.port() + "//backups";
            Map<String, ?> password = Map.of("method", "PASSWORD", "user", SftpServer.USER, "secret",
                    SftpServer.PASSWORD);
            Map<String, ?> options = Map.of("hostKey", "[127.0.0.1]:" + remote.port() + " " + remote.hostKey());

            String task = AgentDesk.addTask(agent.client(), server, "anna", Map.of("name", "Other machine", "kind",
                    "SFTP", "location", location, "options", options, "credentials", password));
            backUpAndRestore(task);

            String vault = agent.client().get(task).get("location").asText();
            assertThat(vault).startsWith(location + "/Harbour-");
            requireSound(Restic.all(home.resolve("served").resolve(vault.substring(vault.indexOf("//backups") + 2))));
        }
    }

    @Test
    @DisplayName("comes back from a vault on another machine, and signs in there again once it is told how")
    void comesBack() throws Exception {
        AgentDesk desk = new AgentDesk(home);
        Path key = Files.writeString(home.resolve("recovery.key"), agent.told("recoveryKey"));
        try (SftpServer remote = SftpServer.on(home.resolve("served"))) {
            Map<String, ?> password = Map.of("method", "PASSWORD", "user", SftpServer.USER, "secret",
                    SftpServer.PASSWORD);
            String task = AgentDesk.addTask(agent.client(), server, "anna", Map.of("name", "Other machine", "kind",
                    "SFTP", "location", "sftp://127.0.0.1:" + remote.port() + "//backups", "options",
                    Map.of("hostKey", remote.hostKey()), "credentials", password));
            RoundTrip.requireSucceeded(AgentDesk.ended(agent.client(), AgentDesk.backUp(agent.client(), task)));
            agent.stop();
            Trees.delete(desk.data());
            Files.delete(desk.masterKey());

            Run rebuilt = rebuild(desk, remote, key);

            assertThat(rebuilt.exitCode()).as(rebuilt.err()).isEqualTo(3);
            assertThat(rebuilt.json().get("tasks").asInt()).isEqualTo(1);
            assertThat(rebuilt.json().get("problems").toString()).contains("Other machine").contains("once more");
            try (Running again = desk.start()) {
                AgentClient client = again.client();
                client.signIn(AgentDesk.ADMINISTRATOR, AgentDesk.PASSWORD);
                String target = client.get(client.account() + "storage-targets").get("items").get(0).get("id").asText();
                client.put(client.account() + "storage-targets/" + target + "/sign-in",
                        Map.of("credentials", password));

                String entity = client.get(task + "/entities").get("items").get(0).get("id").asText();
                String path = client.account() + "entities/" + entity;
                JsonNode job = client.post(path + "/catalogue-rebuilds", Map.of());
                RoundTrip
                        .requireSucceeded(AgentDesk.ended(client, client.account() + "jobs/" + job.get("id").asText()));
                assertThat(client.get(path + "/restore-points")).hasSize(1);
            }
        }
    }

    private Run rebuild(AgentDesk desk, SftpServer remote, Path key) throws Exception {
        Path ssh = Files.createDirectory(home.resolve(".ssh"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        remote.writeUserKey(ssh.resolve("id_ecdsa"));
        Files.writeString(ssh.resolve("known_hosts"), "[127.0.0.1]:%d %s%n".formatted(remote.port(), remote.hostKey()));
        Path vault;
        try (Stream<Path> vaults = Files.list(home.resolve("served/backups"))) {
            vault = vaults.filter(path -> path.getFileName().toString().startsWith("account-"))
                    .findFirst()
                    .orElseThrow();
        }
        String place = "sftp://%s@127.0.0.1:%d//backups/%s".formatted(SftpServer.USER, remote.port(),
                vault.getFileName());
        return Strongroom.run(new Strongroom.Launch(List.of(), List.of("-Xmx256m", "-Duser.home=" + home)),
                desk.words(List.of("agent", "rebuild"), "--storage", place, "--recovery-key-file", key.toString()));
    }

    @Test
    @DisplayName("says what is wrong with a storage before anything is stored there, and repeats no secret")
    void problems() throws Exception {
        JsonNode refused = lastStep(check("S3", bucket("bucket"), keys(WRONG)));
        assertThat(refused.get("code").asText()).isEqualTo("access-refused");
        Ends.requireSentence(refused.get("detail").get("text").asText(), "credentials");
        JsonNode nowhere = lastStep(check("S3", bucket("nowhere"), keys(S3ProxyServer.SECRET_KEY)));
        assertThat(nowhere.get("code").asText()).isEqualTo("place-missing");
        Ends.requireSentence(nowhere.get("detail").get("text").asText(), "no bucket nowhere");

        requireRefused("credentials", bucket("bucket"), keys(WRONG));
        requireRefused("location", bucket("nowhere"), keys(S3ProxyServer.SECRET_KEY));
        requireRefused("location", "/srv/vaults", keys(S3ProxyServer.SECRET_KEY));
        requireRefused("credentials.user", bucket("bucket"), Map.of("method", "KEYS", "user", "", "secret", WRONG));
        requireRefused("credentials.method", bucket("bucket"),
                Map.of("method", "SERVICE_ACCOUNT", "user", "", "secret", WRONG));
        assertThat(agent.client().get(agent.client().account() + "storage-targets").get("items")).isEmpty();
    }

    private void requireRefused(String field, String location, Map<String, ?> credentials)
            throws IOException, InterruptedException {
        JsonNode problem = agent.client()
                .refused(agent.client().account() + "storage-targets",
                        Map.of("name", "Bucket", "kind", "S3", "location", location, "credentials", credentials));
        assertThat(problem.get("code").asText()).isEqualTo("invalid-input");
        assertThat(problem.get("field").asText()).isEqualTo(field);
        assertThat(problem.get("detail").asText()).endsWith(".").doesNotContain(WRONG, "Exception");
    }

    private JsonNode check(String kind, String location, Map<String, ?> credentials)
            throws IOException, InterruptedException {
        return agent.client()
                .post(agent.client().account() + "storage-targets/checks",
                        Map.of("kind", kind, "location", location, "credentials", credentials));
    }

    private static JsonNode lastStep(JsonNode result) {
        assertThat(result.get("ok").asBoolean()).as(result.toString()).isFalse();
        assertThat(result.toString()).doesNotContain(WRONG);
        return result.get("steps").get(result.get("steps").size() - 1);
    }

    private static String bucket(String name) {
        return "s3:" + S3ProxyServer.get().endpoint() + "/" + name;
    }

    private static Map<String, ?> keys(String secret) {
        return Map.of("method", "KEYS", "user", S3ProxyServer.ACCESS_KEY, "secret", secret);
    }

    private void backUpAndRestore(String task) throws Exception {
        RoundTrip.run(agent.client(), mailbox, task);
    }

    private void requireSound(List<Restic> programs) throws IOException {
        Path key = Files.writeString(home.resolve("recovery.key"), agent.told("recoveryKey"));
        for (Restic restic : programs) {
            assertThat(restic.run("check", "--read-data", "--password-file", key.toString()))
                    .contains("no errors were found");
        }
    }
}
