package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.model.access.ApiKeySecret;
import dev.strongroom.model.access.ApiKeyView;
import dev.strongroom.model.access.ApiToken;
import dev.strongroom.model.access.ClientCredentials;
import dev.strongroom.model.access.NewApiKey;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.rest.fakes.FakeAgent;
import dev.strongroom.service.scope.Permission;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Keys for programs over the API")
class ApiKeyApiTest {
    private static final String KEYS = "/api/v1/accounts/blue/api-keys";
    private static final String TASKS = "/api/v1/accounts/blue/tasks";
    private TestApi api;
    private String blue = "";

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        api = TestApi.start(directory);
        blue = api.blue();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private ApiKeySecret add(String permission) throws Exception {
        HttpResponse<String> answer =
                api.post(KEYS, blue, new NewApiKey("Monitor", Map.of(permission, Set.of(ServiceKind.IMAP)), 30));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return api.read(answer, new TypeReference<>() {});
    }

    private HttpResponse<String> ask(ApiKeySecret key, String secret) throws Exception {
        return api.post("/api/v1/api-tokens", "", new ClientCredentials(key.key().clientId(), secret));
    }

    private String token(ApiKeySecret key) throws Exception {
        return api.read(ask(key, key.clientSecret()), new TypeReference<ApiToken>() {}).accessToken();
    }

    @Test
    @DisplayName("open what they were made for, for an hour, and nothing else")
    void openWhatTheyWereMadeFor() throws Exception {
        String token = token(add("VIEW_BACKUPS"));

        assertThat(api.get(TASKS, token).statusCode()).isEqualTo(200);
        assertThat(api.get(KEYS, token).statusCode()).isEqualTo(403);
        assertThat(api.get("/api/v1/accounts/red/tasks", token).statusCode()).isEqualTo(404);
        assertThat(api.get("/api/v1/me/sessions", token).statusCode()).isEqualTo(401);
        api.agent().clock().move(Duration.ofHours(1));
        assertThat(api.get(TASKS, token).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("tell their secret once, and when they were used")
    void tellTheirSecretOnce() throws Exception {
        ApiKeySecret key = add("VIEW_BACKUPS");
        token(key);

        HttpResponse<String> listed = api.get(KEYS, blue);

        assertThat(listed.body()).doesNotContain(key.clientSecret());
        List<ApiKeyView> keys = api.read(listed, new TypeReference<>() {});
        assertThat(keys).hasSize(1);
        assertThat(keys.getFirst().lastUsedAt()).isPresent();
        assertThat(keys.getFirst().permissions()).isEqualTo(Map.of("VIEW_BACKUPS", Set.of(ServiceKind.IMAP)));
    }

    @Test
    @DisplayName("give no token for a wrong secret, an unknown id or after their end, and say the same of all")
    void giveNoTokenForAWrongSecret() throws Exception {
        ApiKeySecret key = add("VIEW_BACKUPS");
        HttpResponse<String> wrong = ask(key, "wrong");
        HttpResponse<String> unknown =
                api.post("/api/v1/api-tokens", "", new ClientCredentials("nobody", key.clientSecret()));
        api.agent().clock().move(Duration.ofDays(30));
        HttpResponse<String> late = ask(key, key.clientSecret());

        assertThat(List.of(wrong.statusCode(), unknown.statusCode(), late.statusCode())).containsOnly(401);
        assertThat(api.problem(wrong).detail()).isEqualTo(api.problem(unknown).detail())
                .isEqualTo(api.problem(late).detail());
    }

    @Test
    @DisplayName("end with their revocation, tokens and all")
    void endWithTheirRevocation() throws Exception {
        ApiKeySecret key = add("VIEW_BACKUPS");
        String token = token(key);

        assertThat(api.send("DELETE", KEYS + "/" + key.key().clientId(), blue, "").statusCode()).isEqualTo(204);

        assertThat(api.get(TASKS, token).statusCode()).isEqualTo(401);
        assertThat(ask(key, key.clientSecret()).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("may do nothing that their maker may not, now or later")
    void mayDoNoMoreThanTheirMaker() throws Exception {
        String manager = api.token("mia@example.org", FakeAgent.BLUE,
                Set.of(Permission.MANAGE_API_KEYS, Permission.VIEW_BACKUPS));
        assertThat(api.post(KEYS, manager, new NewApiKey("More", Map.of("RESTORE", Set.of(ServiceKind.IMAP)), 1))
                .statusCode()).isEqualTo(403);
        ApiKeySecret key = api.read(
                api.post(KEYS, manager, new NewApiKey("As much", Map.of("VIEW_BACKUPS", Set.of(ServiceKind.IMAP)), 1)),
                new TypeReference<>() {});
        String token = token(key);
        assertThat(api.get(TASKS, token).statusCode()).isEqualTo(200);

        api.agent().users().remove("user-mia@example.org");

        assertThat(api.get(TASKS, token).statusCode()).isEqualTo(401);
    }
}
