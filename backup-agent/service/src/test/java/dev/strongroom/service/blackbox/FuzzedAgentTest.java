package dev.strongroom.service.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.strongroom.connectors.dovecot.Dovecot;
import dev.strongroom.service.blackbox.AgentDesk.Running;
import dev.strongroom.service.blackbox.HarmfulRequests.Harmful;
import dev.strongroom.service.blackbox.SampleBody.Extent;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An agent that is sent every kind of nonsense")
@TestInstance(Lifecycle.PER_CLASS)
class FuzzedAgentTest {
    /** Of the requests that there are, one in so many is sent; all by {@code verify --long}. */
    private static final int ONE_IN = Boolean.getBoolean("strongroom.long") ? 1 : 20;
    private static final Pattern INSIDE =
            Pattern.compile("\\tat |Exception|java\\.|jakarta\\.|dev\\.strongroom|SQLITE|sqlite|org\\.glassfish");
    /** What asks for a sign-in itself, or for a proof that is none of a session. */
    private static final Pattern WITHOUT_SESSION = Pattern.compile("/sessions$|/renewals$|/api-tokens$");
    /** What may close the account to this test comes last. */
    private static final Pattern CLOSING = Pattern.compile("/security|/ip-rules|/removal|/second-factor|/users");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Dovecot server;
    private Running agent;
    private JsonNode document;
    private Map<String, String> names;
    private Map<String, JsonNode> known;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        server = Dovecot.start();
        LivelyMailbox mailbox = new LivelyMailbox(server.user("anna"), new Random(4));
        mailbox.receive(12);
        AgentDesk desk = new AgentDesk(home);
        agent = desk.start();
        agent.moveIn();
        AgentClient client = agent.client();
        document = client.get("openapi.json");
        String account = client.account();
        String task = AgentDesk.addTask(client, server, mailbox.user().name(),
                Map.of("name", "Local", "kind", "LOCAL", "location", desk.storage().toString()));
        AgentDesk.ended(client, AgentDesk.backUp(client, task));
        names = namesOf(client, account, task);
        known = valuesOf(server, mailbox.user().name(), desk.storage());
    }

    private static Map<String, String> namesOf(AgentClient client, String account, String task) throws Exception {
        Map<String, String> names = new HashMap<>();
        names.put("account", account.substring("accounts/".length(), account.length() - 1));
        names.put("task", task.substring(task.lastIndexOf('/') + 1));
        names.put("entity", first(client.get(task + "/entities")).get("id").asText());
        names.put("run", first(client.get(task + "/runs")).get("id").asText());
        names.put("job", first(client.get(account + "jobs")).get("id").asText());
        names.put("target", first(client.get(account + "storage-targets")).get("id").asText());
        String entity = account + "entities/" + names.get("entity");
        names.put("folder", client.get(entity + "/folders?run=1").get(0).get("id").asText());
        names.put("key", first(client.get(entity + "/items?run=1&folder=" + names.get("folder"))).get("key").asText());
        names.put("index", "0");
        return names;
    }

    private static JsonNode first(JsonNode page) {
        return page.get("items").get(0);
    }

    /** What a right body has, by the names of properties; nothing in it leads away from this machine. */
    private Map<String, JsonNode> valuesOf(Dovecot mail, String user, Path storage) {
        Map<String, JsonNode> values = new HashMap<>();
        Map.of("host", "127.0.0.1", "user", user, "secret", Dovecot.PASSWORD, "security", "PLAIN", "frequency",
                "MANUAL", "kind", "LOCAL", "location", storage.resolve("more").toString(), "storageTargetId",
                names.get("target"), "entityId", names.get("entity"), "targetEntityId", names.get("entity"))
                .forEach((name, value) -> values.put(name, JSON.textNode(value)));
        Map.of("method", "BYPASS", "loginUrl", "http://127.0.0.1:9", "graphUrl", "http://127.0.0.1:9", "endpoint",
                "http://127.0.0.1:9").forEach((name, value) -> values.put(name, JSON.textNode(value)));
        values.put("port", JSON.numberNode(mail.port()));
        values.put("run", JSON.numberNode(1));
        values.put("folderIds", JSON.arrayNode().add(names.get("folder")));
        values.put("itemKeys", JSON.arrayNode().add(names.get("key")));
        values.put("entityIds", JSON.arrayNode().add(names.get("entity")));
        return values;
    }

    @AfterAll
    void stop() throws Exception {
        agent.close();
        server.close();
    }

    Stream<String> operations() {
        return ApiOperation.all(document)
                .stream()
                .sorted(Comparator.comparing(operation -> CLOSING.matcher(operation.path()).find()))
                .map(ApiOperation::id);
    }

    @ParameterizedTest
    @MethodSource("operations")
    @DisplayName("answers each request with what it asked for or with a problem, and never tells of its inside")
    void answers(String id) throws Exception {
        ApiOperation operation = ApiOperation.all(document)
                .stream()
                .filter(found -> found.id().equals(id))
                .findFirst()
                .orElseThrow();
        List<JsonNode> samples = operation.body()
                .map(schema -> Stream.of(Extent.REQUIRED, Extent.ALL)
                        .map(extent -> new SampleBody(document, known, extent).of(schema))
                        .toList())
                .orElse(List.of());
        Random choice = new Random(id.hashCode());

        List<String> before = failuresLogged();
        List<String> wrong = new HarmfulRequests(operation, names).all(samples)
                .filter(any -> choice.nextInt(ONE_IN) == 0)
                .flatMap(request -> complaint(request).stream())
                .toList();

        assertThat(wrong.stream().limit(10)).as("%d wrong answers", wrong.size()).isEmpty();
        assertThat(failuresLogged()).isEqualTo(before);
        assertThat(agent.client().get("health").get("healthy").asBoolean()).isTrue();
    }

    private Optional<String> complaint(Harmful request) {
        try {
            HttpResponse<InputStream> answer = agent.client().send(request);
            if (answer.statusCode() == 401 && !WITHOUT_SESSION.matcher(request.path()).find()) {
                answer.body().close();
                // Some operations end sessions, and none lasts for ever.
                agent.client().signIn(AgentDesk.ADMINISTRATOR, AgentDesk.PASSWORD);
                answer = agent.client().send(request);
            }
            return complaint(request, answer);
        } catch (IOException | InterruptedException e) {
            return Optional.of(request + " -> " + e);
        }
    }

    private static Optional<String> complaint(Harmful request, HttpResponse<InputStream> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        try (InputStream body = answer.body()) {
            // What streams events ends with the connection alone.
            String text = type.startsWith("text/event-stream") ? "" : new String(body.readNBytes(100_000), UTF_8);
            int status = answer.statusCode();
            boolean problem = status >= 400 && status < 500 && type.startsWith("application/problem+json")
                    && !INSIDE.matcher(text).find();
            boolean signedIn = status != 401 || WITHOUT_SESSION.matcher(request.path()).find();
            return status < 400 || (problem && signedIn)
                    ? Optional.empty()
                    : Optional.of(request + " -> " + status + " " + type + " " + text);
        }
    }

    private List<String> failuresLogged() throws IOException {
        return agent.process().noted().lines().filter(line -> line.contains(" ERROR ")).toList();
    }
}
