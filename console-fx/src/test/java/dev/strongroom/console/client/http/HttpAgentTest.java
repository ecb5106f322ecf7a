package dev.strongroom.console.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.strongroom.console.client.AgentClient;
import dev.strongroom.console.client.AgentListener;
import dev.strongroom.console.client.AgentUnreachableException;
import dev.strongroom.console.client.ChangedCertificateException;
import dev.strongroom.console.client.ChangedMeanwhileException;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.Fingerprint;
import dev.strongroom.console.client.InvalidRequestException;
import dev.strongroom.console.client.NotFoundException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.client.PasswordChangeRequiredException;
import dev.strongroom.console.client.SignedOutException;
import dev.strongroom.console.client.UnknownAgentException;
import dev.strongroom.console.client.Versioned;
import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.model.microsoft.ChosenUsers;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.MicrosoftTenant;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.microsoft.TenantPart;
import dev.strongroom.model.microsoft.TenantUser;
import dev.strongroom.model.microsoft.TenantUsers;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.storage.StorageCheckRequest;
import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.ImapSecurity;
import dev.strongroom.model.task.ImapServer;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The client of an agent")
class HttpAgentTest {
    private static final String SIGNED_IN =
            """
                    {"accessToken":"t0ken","expiresAt":"2026-11-22T09:00:00Z","refreshToken":"next",
                     "refreshExpiresAt":"2026-11-22T21:00:00Z","passwordChangeRequired":false,
                     "user":{"id":"u","email":"bea@example.org","name":"Bea","role":"ADMINISTRATOR","accounts":[]},"later":1}""";

    @TempDir
    Path directory;
    private ScriptedAgent agent;
    private AgentClient client;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException, InterruptedException {
        agent = new ScriptedAgent(directory);
        client = new HttpAgentConnector().open(agent.address(), Optional.of(agent.fingerprint()));
    }

    @AfterEach
    void stop() {
        client.close();
        agent.close();
    }

    @Test
    @DisplayName("tells the fingerprint at the first meeting, before anything is sent")
    void meets() {
        try (var stranger = new HttpAgentConnector().open(agent.address(), Optional.empty())) {
            assertThatThrownBy(stranger::health).isInstanceOfSatisfying(UnknownAgentException.class,
                    unknown -> assertThat(unknown.fingerprint()).isEqualTo(agent.fingerprint()));
        }
        assertThat(agent.requests()).isEmpty();
    }

    @Test
    @DisplayName("refuses another certificate than the accepted one, before the password is sent")
    void refusesAnother() {
        try (var fooled =
                new HttpAgentConnector().open(agent.address(), Optional.of(new Fingerprint("0".repeat(64))))) {
            assertThatThrownBy(() -> fooled.signIn(new SignInRequest("bea@example.org", "secret")))
                    .isInstanceOf(ChangedCertificateException.class);
        }
        assertThat(agent.requests()).isEmpty();
    }

    @Test
    @DisplayName("sends the session's token once signed in, and passes over fields that it does not know")
    void sendsTheToken() throws ClientException {
        agent.on("POST /api/v1/sessions", 201, SIGNED_IN, Map.of());
        agent.on("GET /api/v1/me", 200, "{\"id\":\"u\",\"email\":\"e\",\"name\":\"Bea\",\"role\":\"CUSTOM\"}",
                Map.of());

        assertThat(client.signIn(new SignInRequest("bea@example.org", "secret")).user().name()).isEqualTo("Bea");
        client.me();
        assertThat(agent.requests()).containsExactly("POST /api/v1/sessions []", "GET /api/v1/me [Bearer t0ken]");
    }

    @Test
    @DisplayName("renews the session when its token has ended, and makes the call once more")
    void renews() throws ClientException {
        agent.on("POST /api/v1/sessions", 201, SIGNED_IN, Map.of());
        client.signIn(new SignInRequest("bea@example.org", "secret"));
        problem("GET /api/v1/me", 401, "sign-in-refused");
        agent.on("POST /api/v1/sessions/renewals", 200, SIGNED_IN.replace("t0ken", "t1ken"), Map.of());

        assertThatThrownBy(client::me).isInstanceOf(SignedOutException.class);
        assertThat(agent.requests()).endsWith("GET /api/v1/me [Bearer t0ken]", "POST /api/v1/sessions/renewals []",
                "GET /api/v1/me [Bearer t1ken]");
    }

    @Test
    @DisplayName("tells the user to sign in again when the session can't be renewed")
    void tellsWhenItCantRenew() throws ClientException {
        agent.on("POST /api/v1/sessions", 201, SIGNED_IN, Map.of());
        client.signIn(new SignInRequest("bea@example.org", "secret"));
        problem("GET /api/v1/me", 401, "sign-in-refused");
        problem("POST /api/v1/sessions/renewals", 401, "sign-in-refused");

        assertThatThrownBy(client::me).isInstanceOf(SignedOutException.class);
        assertThat(agent.requests()).endsWith("GET /api/v1/me [Bearer t0ken]", "POST /api/v1/sessions/renewals []");
    }

    @Test
    @DisplayName("tells refusals apart by status and code")
    void tellsRefusalsApart() {
        problem("GET /api/v1/me", 401, "session-unknown");
        problem("GET /api/v1/agent", 403, "password-change-required");
        problem("GET /api/v1/accounts/a/runs/r", 404, "not-found");

        assertThatThrownBy(client::me).isInstanceOf(SignedOutException.class);
        assertThatThrownBy(client::agent).isInstanceOf(PasswordChangeRequiredException.class);
        assertThatThrownBy(() -> client.account("a").runs().get("r")).isInstanceOfSatisfying(NotFoundException.class,
                missing -> assertThat(missing.code()).isEqualTo("not-found"));
    }

    @Test
    @DisplayName("changes settings only in the version that was read")
    void changesOneVersion() throws ClientException {
        var path = " /api/v1/accounts/a/tasks/t/settings";
        agent.on("GET" + path, 200,
                """
                        {"name":"n","server":{"host":"h","port":993,"security":"TLS","certificateAuthority":null,"connections":4},
                         "schedule":{"frequency":"DAILY","hourUtc":1}}""",
                Map.of("ETag", "\"7\""));
        problem("PUT" + path, 412, "changed-meanwhile");

        var read = client.account("a").tasks().settings("t");
        assertThat(read).isEqualTo(new Versioned<>(new TaskSettings("n",
                new ImapServer("h", 993, ImapSecurity.TLS, Optional.empty(), 4),
                new Schedule(Schedule.Frequency.DAILY, 1)), "\"7\""));
        assertThatThrownBy(() -> client.account("a").tasks().change("t", read))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    @DisplayName("asks about tenants before there is a task and after")
    void asksAboutTenants() throws ClientException {
        var api = " /api/v1/accounts/a/";
        var check = "{\"connection\":\"CONNECTED\",\"missing\":[{\"part\":\"TASKS\",\"permission\":\"Tasks.Read.All\","
                + "\"sentence\":\"It is missing.\"}]}";
        var mailboxes =
                "{\"items\":[{\"userId\":\"u\",\"name\":\"Info\",\"address\":\"i@x.example\",\"kind\":\"SHARED\","
                        + "\"licensed\":false,\"standing\":\"READY\"}]}";
        agent.on("POST" + api + "microsoft/checks", 200, check, Map.of());
        agent.on("POST" + api + "microsoft/users", 200, mailboxes, Map.of());
        agent.on("GET" + api + "tasks/t/microsoft/users", 200, mailboxes, Map.of());
        agent.on("POST" + api + "tasks/t/microsoft/users", 200, mailboxes, Map.of());
        agent.on("PUT" + api + "tasks/t/microsoft/credential", 200, check, Map.of());
        var tenants = client.account("a").tenants();
        var credential = MicrosoftCredential.ofSecret("s");
        var tenant = new TenantConnection(ServiceKind.MICROSOFT365,
                new MicrosoftTenant("x.example", "c", Optional.empty(), Optional.empty(),
                        Optional.empty()),
                credential);
        var found = new TenantCheck(ConnectionState.CONNECTED, Optional.empty(), Optional.empty(),
                List.of(new TenantCheck.Missing(TenantPart.TASKS, "Tasks.Read.All", "It is missing.")));
        var info = new TenantUsers(List.of(new TenantUser("u", "Info", "i@x.example",
                TenantUser.Kind.SHARED, false, TenantUser.Standing.READY, Optional.empty())));

        assertThat(tenants.check(tenant)).isEqualTo(found);
        assertThat(tenants.users(tenant)).isEqualTo(info);
        assertThat(tenants.usersOf("t")).isEqualTo(info);
        assertThat(tenants.addUsers("t", new ChosenUsers(List.of(new ChosenUser("u", "Info",
                "i@x.example"))))).isEqualTo(info);
        assertThat(tenants.signIn("t", credential)).isEqualTo(found);
    }

    @Test
    @DisplayName("says which field of a request the agent refuses")
    void namesTheField() {
        agent.on("POST /api/v1/accounts/a/storage-targets/checks", 422, """
                {"type":"urn:strongroom:problem:invalid-input","title":"t","status":422,"detail":"Give the password.",
                 "code":"invalid-input","field":"credentials.secret"}""", Map.of());
        var request = new StorageCheckRequest(StorageKind.SFTP, "sftp:h:/d", Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> client.account("a").storage().check(request))
                .isInstanceOfSatisfying(InvalidRequestException.class,
                        refused -> assertThat(refused.field()).contains("credentials.secret"));
    }

    @Test
    @DisplayName("encodes what ids and cursors hold")
    void encodes() throws ClientException {
        agent.on("GET /api/v1/accounts/a%2Fb/tasks?cursor=x%20%26y&limit=100", 200, "{\"items\":[]}", Map.of());

        assertThat(client.account("a/b").tasks().list(PageQuery.after("x &y")).items()).isEmpty();
    }

    @Test
    @DisplayName("leaves no file behind when a download is refused")
    void leavesNoFile() {
        problem("GET /api/v1/accounts/a/jobs/j/result", 404, "not-found");
        var file = directory.resolve("result.zip");

        assertThatThrownBy(() -> client.account("a").jobs().download("j", file)).isInstanceOf(NotFoundException.class);
        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    @DisplayName("hears events, and listens again by itself when the stream ends")
    void listensAgain() {
        agent.on("GET /api/v1/accounts/a/events", 200,
                ": hello\n\nevent: task-removed\ndata: {\"type\":\"task-removed\",\"taskId\":\"t\"}\n\n", Map.of());
        var heard = new CopyOnWriteArrayList<AgentEvent>();
        var connections = new AtomicInteger();

        try (var _ = client.account("a").subscribe(new AgentListener() {
            @Override
            public void connected() {
                connections.incrementAndGet();
            }

            @Override
            public void happened(AgentEvent event) {
                heard.add(event);
            }

            @Override
            public void lost(ClientException problem) {
                // The next connection is what counts.
            }
        })) {
            await().untilAsserted(() -> assertThat(connections).hasValueGreaterThan(1));
        }
        assertThat(List.copyOf(heard)).contains(new AgentEvent.TaskRemoved("t"));
    }

    @Test
    @DisplayName("says so when nobody answers")
    void saysSo() {
        agent.close();

        assertThatThrownBy(client::health).isInstanceOf(AgentUnreachableException.class);
    }

    private void problem(String methodAndPath, int status, String code) {
        agent.on(methodAndPath, status, "{\"type\":\"urn:x\",\"title\":\"t\",\"status\":" + status
                + ",\"detail\":\"What to do.\",\"code\":\"" + code + "\",\"instance\":\"r-1\"}", Map.of());
    }
}
