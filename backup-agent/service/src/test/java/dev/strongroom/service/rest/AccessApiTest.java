package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strongroom.model.account.UserRole;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.rest.fakes.FakeAgent;
import dev.strongroom.service.rest.fakes.Samples;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.security.UserRights;
import dev.strongroom.service.usecase.SignInOrigin;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every operation of the OpenAPI document")
@TestInstance(Lifecycle.PER_CLASS)
class AccessApiTest {
    /** One operation, with a path that names things that exist in the account {@code blue}. */
    record Call(String id, String method, String template, String path, boolean open, String access,
            String permission, String body) {
        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    private TestApi api;
    private List<Call> calls;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private String expired;
    private String oneTime;
    private String restore;
    private String entity;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        api = TestApi.start(directory);
        RequestScope blue = FakeAgent.scope(FakeAgent.BLUE);
        String task = api.agent().tasks().add(blue, Samples.newTask("Mail", "storage-001")).id();
        entity = api.agent().tasks().addMailbox(blue, task, Samples.newTask("", "").mailboxes().getFirst()).id();
        String job = api.agent().jobs().start(blue, JobKind.EXPORT, task).id();
        String run = api.agent().runs().add(blue, Samples.run("run-001", task, entity, 1)).id();
        String target = api.agent().storage().add(blue, NewStorageTarget.directory("Disk", "/srv")).id();
        Map<String, String> names = new HashMap<>(Map.of("account", "blue", "task", task, "entity", entity, "job", job,
                "run", run, "key", "001", "index", "0", "target", target));
        names.putAll(Map.of("session", "session-of-nobody", "user", "user-of-nobody", "client", "key-of-nobody",
                "activity", "activity-of-nobody"));
        calls = calls(names);
        restore = api.write(new RestoreRequest(entity, 1, new Selection(Set.of(), Set.of("inbox")),
                RestoreMethod.BYPASS, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""));
        expired = api.token("late@example.org", FakeAgent.BLUE, Set.of(Permission.values()));
        api.agent().clock().move(Duration.ofHours(12));
        oneTime = oneTimeToken(api);
    }

    @AfterAll
    void stop() {
        api.close();
    }

    /** Without the metrics, which are open to this machine; MetricsApiTest has the rest. */
    Stream<Call> closed() {
        return calls.stream().filter(call -> !call.open() && !call.id().equals("metrics"));
    }

    Stream<Call> closedToOneTimePasswords() {
        return closed().filter(call -> !call.access().equals("one-time-password"));
    }

    Stream<Call> ofAccounts() {
        return calls.stream().filter(call -> call.template().contains("{account}"));
    }

    Stream<Call> withPermission() {
        return calls.stream().filter(call -> !call.permission().isEmpty());
    }

    /** What belongs to a task, an entity, a run or a job, so to a service. */
    Stream<Call> ofThings() {
        return withPermission().filter(call -> call.template().matches(".*\\{(task|entity|run|job)}.*"));
    }

    Stream<Call> ofEntities() {
        return withPermission().filter(call -> call.template().contains("{entity}"));
    }

    /** Without the event stream, which does not end by itself; EventApiTest has it. */
    Stream<Call> endingWithPermission() {
        return withPermission().filter(call -> !call.id().equals("streamEvents"));
    }

    @Test
    void isKnownToThisTest() {
        assertThat(calls).hasSizeGreaterThan(35);
        assertThat(calls.stream().filter(Call::open)).extracting(Call::id)
                .containsExactlyInAnyOrder("health", "signIn", "renewSession", "signUp", "confirmSignUp",
                        "requestPasswordReset", "resetPassword", "acceptInvitation", "confirmEmail",
                        "issueApiToken");
    }

    @ParameterizedTest
    @MethodSource("closed")
    @DisplayName("answers 401 without a token")
    void answers401WithoutAToken(Call call) throws Exception {
        assertRefused(call(call, ""), 401);
    }

    @ParameterizedTest
    @MethodSource("closed")
    @DisplayName("answers 401 with an unknown token")
    void answers401WithAnUnknownToken(Call call) throws Exception {
        assertRefused(call(call, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"), 401);
    }

    @ParameterizedTest
    @MethodSource("closed")
    @DisplayName("answers 401 with an expired token")
    void answers401WithAnExpiredToken(Call call) throws Exception {
        assertRefused(call(call, expired), 401);
    }

    @ParameterizedTest
    @MethodSource("ofAccounts")
    @DisplayName("answers 404 to a user of another account")
    void answers404ToAUserOfAnotherAccount(Call call) throws Exception {
        String red = api.token("red@example.org", FakeAgent.RED, Set.of(Permission.values()));

        assertRefused(call(call, red), 404);
    }

    @ParameterizedTest
    @MethodSource("withPermission")
    @DisplayName("answers 403 to a user who has every permission but the one")
    void answers403WithoutThePermission(Call call) throws Exception {
        Permission needed = Permission.valueOf(call.permission());
        String token = api.token(
                "no-" + call.permission().toLowerCase(Locale.ROOT) + "@example.org",
                FakeAgent.BLUE,
                EnumSet.complementOf(EnumSet.of(needed)));

        HttpResponse<String> response = call(call, token);

        assertRefused(response, 403);
        assertThat(api.problem(response).detail()).contains(needed.title());
    }

    @ParameterizedTest
    @MethodSource("endingWithPermission")
    @DisplayName("lets a user in who has the one permission alone")
    void letsInWithThePermissionAlone(Call call) throws Exception {
        String token = api.token(
                "only-" + call.permission().toLowerCase(Locale.ROOT) + "@example.org",
                FakeAgent.BLUE,
                Set.of(Permission.valueOf(call.permission())));

        assertThat(call(call, token).statusCode()).isNotIn(401, 403, 500);
    }

    @ParameterizedTest
    @MethodSource("closedToOneTimePasswords")
    @DisplayName("answers 403 to a one-time password, but for its change and signing out")
    void answers403ToAOneTimePassword(Call call) throws Exception {
        HttpResponse<String> response = call(call, oneTime);

        assertRefused(response, 403);
        assertThat(api.problem(response).code()).isEqualTo("password-change-required");
    }

    @ParameterizedTest
    @MethodSource("closed")
    @DisplayName("answers 401 with a token that was given back")
    void answers401WithARevokedToken(Call call) throws Exception {
        String token = api.token("left@example.org", FakeAgent.BLUE, Set.of(Permission.values()));
        api.send("DELETE", "/api/v1/sessions/current", token, "");

        assertRefused(call(call, token), 401);
    }

    @ParameterizedTest
    @MethodSource("ofThings")
    @DisplayName("answers 403 to a user who has every permission for another service")
    void answers403WithThePermissionForAnotherService(Call call) throws Exception {
        assertRefused(call(call, token("other-service@example.org", UserRights.custom(ofMicrosoft365()))), 403);
    }

    @Test
    @DisplayName("answers 403 to a user whose permission is for another service, when the body names the entity")
    void answers403ToABodyOfAnotherService() throws Exception {
        String token = token("other-service@example.org", UserRights.custom(ofMicrosoft365()));

        for (String path : List.of("restores", "exports")) {
            String body = path.equals("restores") ? restore : restore.replaceAll("\"method\":\"[A-Z]+\",?", "");
            assertRefused(api.send("POST", "/api/v1/accounts/blue/" + path, token, body), 403);
        }
    }

    private static Grants ofMicrosoft365() {
        return new Grants(Stream.of(Permission.values())
                .collect(Collectors.toMap(permission -> permission, _ -> Set.of(ServiceKind.MICROSOFT365))));
    }

    @ParameterizedTest
    @MethodSource("withPermission")
    @DisplayName("answers 403 or 404 to an end user whose mailbox is another one")
    void answers403ToAnotherEndUser(Call call) throws Exception {
        String token = token("bea@example.org",
                new UserRights(UserRole.END_USER, Grants.NONE, Optional.empty()));

        HttpResponse<String> response = call.id().equals("startRestore")
                ? api.send(call.method(), call.path(), token, restore)
                : call(call, token);

        assertThat(response.statusCode()).as(response.body()).isIn(403, 404);
    }

    @Test
    @DisplayName("lets an end user browse and restore the mailbox of their own address")
    void letsAnEndUserToTheirOwn() throws Exception {
        String token = token("ann@example.org",
                new UserRights(UserRole.END_USER, Grants.NONE, Optional.empty()));

        assertThat(api.get("/api/v1/accounts/blue/entities/" + entity + "/restore-points", token).statusCode())
                .isEqualTo(200);
        assertThat(api.send("POST", "/api/v1/accounts/blue/restores", token, restore).statusCode()).isEqualTo(202);
    }

    @ParameterizedTest
    @MethodSource("ofEntities")
    @DisplayName("opens what was backed up of an entity with Limited Access to primary users alone")
    void opensLimitedAccessToPrimaryUsersAlone(Call call) throws Exception {
        String secondary = token("second@example.org", UserRights.administrator());
        String primary = tokens.computeIfAbsent("first@example.org",
                email -> api.agent().signInPrimary(email, FakeAgent.BLUE));
        api.agent().subjects().limit(entity);
        try {
            boolean facts =
                    Set.of("getEntity", "rebuildCatalogue", "limitAccess", "accessOfEntity").contains(call.id());
            assertThat(call(call, secondary).statusCode() == 403).isEqualTo(!facts);
            assertThat(call(call, primary).statusCode()).isNotIn(401, 403, 500);
        } finally {
            api.agent().subjects().unlimit(entity);
        }
    }

    private String token(String email, UserRights rights) {
        return tokens.computeIfAbsent(email, address -> api.agent().signIn(address, FakeAgent.BLUE, rights));
    }

    private static String oneTimeToken(TestApi api) {
        String password = api.agent().addUser("new@example.org", FakeAgent.BLUE, Set.of(Permission.values())).value();
        return api.agent()
                .sessions()
                .signIn(new SignInRequest("new@example.org", password),
                        new SignInOrigin("127.0.0.1", "test"))
                .accessToken();
    }

    private HttpResponse<String> call(Call call, String token) throws Exception {
        var request = api.request(call.method(), call.path(), token, call.body());
        if (Set.of("changeTaskSettings", "changeSecurity", "changeIpRules").contains(call.id())) {
            request.header("If-Match", "\"1\"");
        }
        return api.send(request.build());
    }

    private void assertRefused(HttpResponse<String> response, int status) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(api.problem(response).status()).isEqualTo(status);
        assertThat(response.headers().firstValue("WWW-Authenticate").isPresent()).isEqualTo(status == 401);
    }

    private List<Call> calls(Map<String, String> names) throws Exception {
        JsonNode document = new ObjectMapper().readTree(api.get("/api/v1/openapi.json", "").body());
        List<Call> found = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> found
                                .add(call(path.getKey(), operation.getKey(), operation.getValue(), names))));
        return found;
    }

    private static Call call(String template, String method, JsonNode operation, Map<String, String> names) {
        String path = template;
        for (Map.Entry<String, String> name : new HashMap<>(names).entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        StringBuilder query = new StringBuilder();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.get("in").textValue().equals("query") && parameter.path("required").asBoolean()) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.get("name").textValue())
                        .append('=')
                        .append(parameter.get("schema").get("type").textValue().equals("integer") ? "1" : "inbox");
            }
        });
        JsonNode example = operation.at("/requestBody/content/application~1json/example");
        return new Call(
                operation.get("operationId").textValue(),
                method.toUpperCase(Locale.ROOT),
                template,
                path + query,
                operation.get("security").isEmpty(),
                operation.get("x-access").textValue(),
                operation.path("x-permission").asText(""),
                example.isMissingNode() ? (operation.has("requestBody") ? "{}" : "") : example.toString());
    }
}
