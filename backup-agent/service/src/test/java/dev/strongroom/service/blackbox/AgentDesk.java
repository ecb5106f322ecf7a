package dev.strongroom.service.blackbox;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.dovecot.Dovecot;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Where somebody runs an agent: its data directory, its master key, and the storage that its vaults lie on. */
record AgentDesk(Path home) {
    static final String ADMINISTRATOR = "admin@localhost";
    static final String PASSWORD = "a lasting password";

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** An agent that runs, with what it said when it was ready. */
    record Running(Strongroom process, JsonNode ready, AgentClient client) implements AutoCloseable {
        String told(String name) {
            return ready.get(name).asText();
        }

        /** Signs in with the one-time password that it told, and sets a lasting one. */
        void moveIn() throws IOException, InterruptedException {
            String oneTime = told("oneTimePassword");
            client.signIn(ADMINISTRATOR, oneTime);
            client.choosePassword(oneTime, PASSWORD);
        }

        /** Ends it as its service manager would. */
        int stop() throws IOException, InterruptedException {
            return process.stop().exitCode();
        }

        @Override
        public void close() throws IOException {
            client.close();
            process.close();
        }
    }

    Path data() {
        return home.resolve("data");
    }

    Path storage() {
        return home.resolve("storage");
    }

    Path masterKey() {
        return home.resolve("keys").resolve("master.key");
    }

    /** A command line for this agent. */
    List<String> words(List<String> command, String... more) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--json", "--data", data().toString(), "--port", "0", "--set",
                "secrets.masterKey=" + masterKey(), "--set", "listen.plainHttp=true"));
        words.addAll(Arrays.asList(more));
        return words;
    }

    /** Starts the agent and waits until it is ready. */
    Running start() throws IOException {
        Strongroom process = Strongroom.start(words(List.of("agent")).toArray(String[]::new));
        await("The agent is ready").atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> process.said().endsWith("\n") || !process.isRunning());
        if (!process.isRunning()) {
            throw new AssertionError("The agent ended: " + process.said() + process.noted());
        }
        JsonNode ready = Json.read(process.said());
        return new Running(process, ready, new AgentClient(URI.create(ready.get("uri").asText())));
    }

    /** Adds a task for one mailbox, with its vault in a directory; answers its path. */
    String addTask(AgentClient client, Dovecot server, String user) throws IOException, InterruptedException {
        return addTask(client, server, user,
                Map.of("name", "Local", "kind", "LOCAL", "location", storage().toString()));
    }

    /** Adds a task for one mailbox, with its vault at a new storage target; answers its path. */
    static String addTask(AgentClient client, Dovecot server, String user, Map<String, ?> storage)
            throws IOException, InterruptedException {
        String account = client.account();
        String target = client.post(account + "storage-targets", storage).get("id").asText();
        Map<String, ?> address = Map.of("host", "127.0.0.1", "port", server.port(), "security", "PLAIN",
                "connections", 4);
        Map<String, ?> login = Map.of("user", user, "method", "PASSWORD", "secret", Dovecot.PASSWORD);
        JsonNode task = client.post(account + "tasks", Map.of("name", "Harbour", "storageTargetId", target, "server",
                address, "mailboxes", List.of(login), "schedule", Map.of("frequency", "MANUAL", "hourUtc", 3)));
        return account + "tasks/" + task.get("id").asText();
    }

    /** Starts a backup; answers the path of its job. */
    static String backUp(AgentClient client, String task) throws IOException, InterruptedException {
        JsonNode job = client.post(task + "/backups", Map.of("entityIds", List.of()));
        return client.account() + "jobs/" + job.get("id").asText();
    }

    /** Waits until the job has ended; answers it. */
    static JsonNode ended(AgentClient client, String job) {
        await("The job ends").atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> client.get(job).hasNonNull("endedAt"));
        try {
            return client.get(job);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
