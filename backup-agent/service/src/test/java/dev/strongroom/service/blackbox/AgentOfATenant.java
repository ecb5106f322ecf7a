package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.microsoft.TenantProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Processes on both sides: the simulated tenant, and an agent that is spoken to by its REST API alone. */
abstract class AgentOfATenant {
    static final String SECRET = "demo";

    TenantProcess tenant;
    AgentDesk desk;
    AgentDesk.Running agent;
    String account;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        tenant = TenantProcess.start("");
        desk = new AgentDesk(home);
        agent = desk.start();
        agent.moveIn();
        account = agent.client().account();
    }

    @AfterEach
    void stop() throws Exception {
        agent.close();
        tenant.close();
    }

    /** Which service of the tenant is backed up, in the words of the API. */
    abstract String service();

    Map<String, ?> place() {
        return Map.of("tenant", "harbour.example", "clientId", "demo", "loginUrl", tenant.origin(), "graphUrl",
                tenant.origin() + "/v1.0");
    }

    Map<String, ?> connection(String secret) {
        return Map.of("service", service(), "tenant", place(), "credential", Map.of("secret", secret));
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static List<String> texts(JsonNode list, String name) {
        return stream(list).map(item -> item.get(name).asText()).toList();
    }

    JsonNode user(String address) throws Exception {
        return stream(agent.client().post(account + "microsoft/users", connection(SECRET)).get("items"))
                .filter(user -> user.get("address").asText().equals(address))
                .findFirst()
                .orElseThrow();
    }

    Map<String, String> chosen(String address) throws Exception {
        JsonNode user = user(address);
        return Map.of("userId", user.get("userId").asText(), "name", user.get("name").asText(), "address", address);
    }

    /**
     * Adds a task for these people; answers its path.
     *
     * @param more what the order of a task says besides
     */
    String addTask(String name, Map<String, ?> more, String... addresses) throws Exception {
        String target = agent.client()
                .post(account + "storage-targets",
                        Map.of("name", "Local", "kind", "LOCAL", "location", desk.storage().toString()))
                .get("id")
                .asText();
        List<Map<String, String>> users = new ArrayList<>();
        for (String address : addresses) {
            users.add(chosen(address));
        }
        Map<String, Object> task = new HashMap<>(connection(SECRET));
        task.putAll(more);
        task.putAll(Map.of("name", name, "storageTargetId", target, "users", users, "schedule",
                Map.of("frequency", "MANUAL", "hourUtc", 3)));
        JsonNode made = agent.client().post(account + "microsoft/tasks", task);
        assertThat(made.get("service").asText()).isEqualTo(service());
        return account + "tasks/" + made.get("id").asText();
    }
}
