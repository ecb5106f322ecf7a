package dev.strongroom.service.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.service.cli.CommandFailedException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** An agent in a process of its own, that backs up mailboxes of a tenant into a vault on the disk. */
final class MeasuredAgent implements AutoCloseable {
    private static final String PASSWORD = "only for this measurement";
    private static final Duration GLANCE = Duration.ofMillis(50);

    private final MeasuredProcess process;
    private final JsonApi api;
    private final String account;

    /**
     * What a job took.
     *
     * @param seconds from the order to its end
     * @param items how many were stored that are new, or written back
     */
    record Job(double seconds, double cpuSeconds, long items) {}

    private MeasuredAgent(MeasuredProcess process, JsonApi api, String account) {
        this.process = process;
        this.api = api;
        this.account = account;
    }

    /**
     * Starts an agent and signs in to it.
     *
     * @param home where all lies that is its own; empty
     * @param settings keys of its configuration
     */
    static MeasuredAgent start(Scripts scripts, Path home, Map<String, String> settings)
            throws IOException, InterruptedException {
        Files.createDirectories(home);
        List<String> command = new ArrayList<>(scripts.strongroom("agent", "--json", "--data",
                home.resolve("data").toString(), "--port", "0"));
        Map<String, String> all = new HashMap<>(settings);
        all.put("secrets.masterKey", home.resolve("master.key").toString());
        all.put("listen.plainHttp", "true");
        all.forEach((key, value) -> command.addAll(List.of("--set", key + "=" + value)));
        MeasuredProcess process = MeasuredProcess.start(command, home.resolve("agent.log"));
        JsonNode ready = process.ready();
        JsonApi api = new JsonApi(URI.create(ready.get("uri").asText()).resolve("/api/v1/"));
        String oneTime = ready.get("oneTimePassword").asText();
        signIn(api, api.post("sessions",
                Map.of("email", ready.get("administrator").asText(), "password", oneTime)));
        signIn(api, api.put("me/password", Map.of("oldPassword", oneTime, "newPassword", PASSWORD)));
        String account = "accounts/" + api.get("accounts").get("items").get(0).get("id").asText() + "/";
        api.post(account + "storage-targets",
                Map.of("name", "Disk", "kind", "LOCAL", "location", home.resolve("vaults").toString()));
        return new MeasuredAgent(process, api, account);
    }

    private static void signIn(JsonApi api, JsonNode session) {
        api.useSession(session);
    }

    /**
     * Makes a task for mailboxes of a tenant; answers its path.
     *
     * @param wanted which addresses
     */
    String addTask(TenantProcess tenant, Predicate<String> wanted) throws IOException, InterruptedException {
        Map<String, ?> connection = tenant.connection();
        List<Map<String, String>> chosen =
                items(api.post(account + "microsoft/users", connection))
                        .stream()
                        .filter(mailbox -> wanted.test(mailbox.get("address").asText()))
                        .map(mailbox -> Map.of("userId", mailbox.get("userId").asText(), "name",
                                mailbox.get("name").asText(), "address", mailbox.get("address").asText()))
                        .toList();
        Map<String, Object> task = new HashMap<>(connection);
        task.putAll(Map.of("name", "Tenant", "storageTargetId",
                api.get(account + "storage-targets").get("items").get(0).get("id").asText(), "users", chosen,
                "schedule", Map.of("frequency", "MANUAL", "hourUtc", 3)));
        return account + "tasks/" + api.post(account + "microsoft/tasks", task).get("id").asText();
    }

    /** Backs a task up, and waits for the end; what does not succeed is a failure. */
    Job backUp(String task) throws IOException, InterruptedException {
        return ended(() -> api.post(task + "/backups", Map.of("entityIds", List.of())));
    }

    /** Restores all of a task's first mailbox to where it came from, but for what is there still. */
    Job restoreToWhereItIs(String task) throws IOException, InterruptedException {
        String entity = all(task + "/entities?limit=200").getFirst().get("id").asText();
        JsonNode points = api.get(account + "entities/" + entity + "/restore-points");
        int run = points.get(points.size() - 1).get("run").asInt();
        return ended(() -> api.post(account + "restores", Map.of("entityId", entity, "run", run, "selection",
                Map.of("folderIds", List.of(), "itemKeys", List.of()), "method", "BYPASS", "label", "")));
    }

    /** Orders a job. */
    private interface Order {
        JsonNode send() throws IOException, InterruptedException;
    }

    private Job ended(Order order) throws IOException, InterruptedException {
        Duration cpu = process.cpu();
        long started = System.nanoTime();
        String job = account + "jobs/" + order.send().get("id").asText();
        JsonNode ended = api.get(job);
        while (!ended.hasNonNull("endedAt")) {
            Thread.sleep(GLANCE);
            ended = api.get(job);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        if (!ended.get("status").asText().equals("SUCCEEDED")) {
            throw new CommandFailedException("benchmark-failed", "A job did not succeed: " + ended);
        }
        return new Job(seconds, process.cpu().minus(cpu).toMillis() / 1e3,
                ended.get("progress").get("items").longValue());
    }

    /** How many folders the newest run of each mailbox of a task has in its ledger. */
    int folders(String task) throws IOException, InterruptedException {
        int folders = 0;
        for (JsonNode entity : all(task + "/entities?limit=200")) {
            JsonNode run = items(api.get(task + "/runs?entity=" + entity.get("id").asText())).getFirst();
            folders += all(account + "runs/" + run.get("id").asText() + "/ledger?limit=200").size();
        }
        return folders;
    }

    private List<JsonNode> all(String path) throws IOException, InterruptedException {
        List<JsonNode> found = new ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            JsonNode page = api.get(path + next.map(cursor -> cursor.isEmpty() ? "" : "&cursor=" + cursor).get());
            found.addAll(items(page));
            next = Optional.ofNullable(page.get("next")).filter(JsonNode::isTextual).map(JsonNode::asText);
        }
        return found;
    }

    private static List<JsonNode> items(JsonNode page) {
        return StreamSupport.stream(page.get("items").spliterator(), false).toList();
    }

    /** The highest resident memory so far, in MiB. */
    double peakRssMb() throws IOException {
        return process.peakRssMb();
    }

    @Override
    public void close() {
        api.close();
        process.close();
    }
}
