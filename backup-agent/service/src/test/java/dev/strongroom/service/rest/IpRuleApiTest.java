package dev.strongroom.service.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.model.access.IpRule;
import dev.strongroom.model.access.IpRules;
import dev.strongroom.model.access.IpRulesView;
import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.service.audit.AuditEntry;
import dev.strongroom.service.rest.fakes.FakeAgent;
import dev.strongroom.service.rest.fakes.MemoryMails;
import dev.strongroom.service.scope.Permission;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("IP restrictions over the API")
class IpRuleApiTest {
    private static final String RULES = "/api/v1/accounts/blue/ip-rules";
    private static final IpRules ELSEWHERE = new IpRules(true, List.of(new IpRule("192.0.2.0/24", "Office")));
    private TestApi api;
    private String primary = "";

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        api = TestApi.start(directory);
        primary = api.agent().signInPrimary("first@example.org", FakeAgent.BLUE);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private HttpResponse<String> change(IpRules rules) throws Exception {
        return api.send(api.request("PUT", RULES, primary, api.write(rules)).header("If-Match", "\"0\"").build());
    }

    @Test
    @DisplayName("show where the caller is, and can't be enabled without it")
    void cantKeepTheCallerOut() throws Exception {
        IpRulesView shown = api.read(api.get(RULES, primary), new TypeReference<>() {});
        assertThat(shown.callerAddress()).isEqualTo("127.0.0.1");

        HttpResponse<String> refused = change(ELSEWHERE);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(api.problem(refused).detail()).contains("127.0.0.1");
        assertThat(change(new IpRules(true, List.of(new IpRule("not an address", "")))).statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("are told to the primary users and to the audit")
    void areTold() throws Exception {
        assertThat(change(new IpRules(true, List.of(new IpRule("192.0.2.0/24, 127.0.0.1", "Office")))).statusCode())
                .isEqualTo(200);

        assertThat(api.agent().mails().sent()).extracting(MemoryMails.Sent::to).containsExactly("first@example.org");
        assertThat(api.agent().audit().entries()).extracting(AuditEntry::activity)
                .contains(AuditActivity.SECURITY_SETTINGS_CHANGED);
        assertThat(api.get(RULES, primary).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("deny access before any credential is looked at")
    void denyBeforeCredentials() throws Exception {
        api.agent().addUser("ann@example.org", FakeAgent.BLUE, Set.of(Permission.VIEW_BACKUPS));
        api.agent().ipRules().change("blue", "0", ELSEWHERE);

        List<HttpResponse<String>> denied = List.of(api.get(RULES, primary), api.get(RULES, ""),
                api.get(RULES, "no-such-token"),
                api.post("/api/v1/sessions", "", new SignInRequest("ann@example.org", "wrong")));

        assertThat(denied).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(api.problem(answer).code()).isEqualTo("access-denied");
        });
    }

    @Test
    @DisplayName("don't believe X-Forwarded-For from anybody")
    void dontBelieveForwardedFor() throws Exception {
        api.agent().ipRules().change("blue", "0", ELSEWHERE);

        HttpResponse<String> answer = api
                .send(api.request("GET", RULES, primary, "").header("X-Forwarded-For", "192.0.2.7").build());

        assertThat(answer.statusCode()).isEqualTo(403);
    }
}
