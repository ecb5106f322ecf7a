package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.model.account.UserView;
import dev.strongroom.model.agent.AgentInfo;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import dev.strongroom.service.rest.fakes.FakeAgent;
import dev.strongroom.service.scope.Permission;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Signing in and out over the API")
class SessionApiTest {
    private static final String SESSIONS = "/api/v1/sessions";
    private static final TypeReference<SignedIn> SIGNED_IN = new TypeReference<>() {};

    private TestApi api;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        api = TestApi.start(directory);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void aOneTimePasswordOpensOnlyItsOwnChange() throws Exception {
        String oneTime =
                api.agent().addUser("ann@example.org", FakeAgent.BLUE, Set.of(Permission.VIEW_BACKUPS)).value();

        HttpResponse<String> first = api.post(SESSIONS, "", new SignInRequest("Ann@Example.org", oneTime));
        SignedIn signedIn = api.read(first, SIGNED_IN);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Location")).contains("/api/v1/sessions/current");
        assertThat(signedIn.passwordChangeRequired()).isTrue();
        assertThat(api.get("/api/v1/me", signedIn.accessToken()).statusCode()).isEqualTo(403);

        HttpResponse<String> changed = api.send(
                "PUT",
                "/api/v1/me/password",
                signedIn.accessToken(),
                api.write(new PasswordChange(oneTime, TestApi.PASSWORD)));
        SignedIn renewed = api.read(changed, SIGNED_IN);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(renewed.passwordChangeRequired()).isFalse();
        assertThat(api.get("/api/v1/me", signedIn.accessToken()).statusCode()).isEqualTo(401);
        UserView me = api.read(api.get("/api/v1/me", renewed.accessToken()), new TypeReference<>() {});
        assertThat(me.email()).isEqualTo("ann@example.org");
    }

    @Test
    void aWeakPasswordIsRefusedByItsField() throws Exception {
        String oneTime = api.agent().addUser("ann@example.org", FakeAgent.BLUE, Set.of()).value();
        String token = api.read(api.post(SESSIONS, "", new SignInRequest("ann@example.org", oneTime)), SIGNED_IN)
                .accessToken();

        HttpResponse<String> response = api.send(
                "PUT",
                "/api/v1/me/password",
                token,
                api.write(new PasswordChange(oneTime, "short")));

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(api.problem(response).field()).contains("newPassword");
    }

    @Test
    void anUnknownUserAndAWrongPasswordLookTheSame() throws Exception {
        api.agent().addUser("ann@example.org", FakeAgent.BLUE, Set.of());

        HttpResponse<String> wrong = api.post(SESSIONS, "", new SignInRequest("ann@example.org", "wrong"));
        HttpResponse<String> unknown = api.post(SESSIONS, "", new SignInRequest("nobody@example.org", "wrong"));

        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(api.problem(wrong).detail()).isEqualTo(api.problem(unknown).detail());
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        HttpResponse<String> response = api.post(SESSIONS, "", new SignInRequest("ann@example.org", "wrong"));
        for (int i = 0; i < 20 && response.statusCode() == 401; i++) {
            response = api.post(SESSIONS, "", new SignInRequest("ann@example.org", "wrong"));
        }

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().firstValueAsLong("Retry-After").orElseThrow()).isPositive();
        assertThat(api.problem(response).code()).isEqualTo("too-many-attempts");
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        String token = api.blue();

        assertThat(api.send("DELETE", SESSIONS + "/current", token, "").statusCode()).isEqualTo(204);
        assertThat(api.get("/api/v1/me", token).statusCode()).isEqualTo(401);
    }

    @Test
    void whoIsSignedInSeesTheAgent() throws Exception {
        AgentInfo agent = api.read(api.get("/api/v1/agent", api.blue()), new TypeReference<>() {});

        assertThat(agent.apiVersion()).isEqualTo(1);
    }
}
