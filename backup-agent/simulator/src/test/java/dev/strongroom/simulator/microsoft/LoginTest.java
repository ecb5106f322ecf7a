package dev.strongroom.simulator.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LoginTest extends TenantTest {
    @Test
    void aTokenNamesWhatWasGranted() {
        String claims =
                new String(Base64.getUrlDecoder().decode(client().token().split("\\.", -1)[1]), StandardCharsets.UTF_8);

        assertThat(claims).contains("\"Mail.ReadWrite\"", "\"appid\":\"demo\"");
    }

    @Test
    void refusesAWrongSecretAndAnUnknownClientAsEntraDoes() {
        JsonNode secret = TestClient.login(tenant().origin(), "demo", "wrong");
        JsonNode unknown = TestClient.login(tenant().origin(), "other", "demo");

        assertThat(secret.path("error").asText()).isEqualTo("invalid_client");
        assertThat(secret.path("error_description").asText()).startsWith("AADSTS7000215: ");
        assertThat(secret.at("/error_codes/0").asInt()).isEqualTo(7000215);
        assertThat(unknown.path("error").asText()).isEqualTo("unauthorized_client");
    }

    @Test
    void refusesAnAssertionThatNobodySigned() {
        JsonNode answer = TestClient.form(tenant().origin(), "client_id=demo&grant_type=client_credentials"
                + "&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default&client_assertion=a.b.c"
                + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer");

        assertThat(answer.path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void aSecretThatWasReplacedNoLongerCounts() {
        client().send("PUT", "/_sim/secret", "\"another\"");

        assertThat(TestClient.login(tenant().origin(), "demo", "demo").path("error").asText())
                .isEqualTo("invalid_client");
        assertThat(TestClient.login(tenant().origin(), "demo", "another").path("token_type").asText())
                .isEqualTo("Bearer");
    }

    @Test
    void aTokenIsNeededAndExpires() {
        Settings usual = Settings.usual();
        restart(new Settings(usual.registration(), usual.limits(), usual.latency(), Duration.ZERO,
                usual.deltaLifetime(), usual.deltaExpired()));

        assertThat(client().refusal(401, "GET", "/v1.0/users", "")).isEqualTo("InvalidAuthenticationToken");
    }

    @Test
    void whatWasNotGrantedIsRefusedAndNothingElse() {
        client().send("PUT", "/_sim/permissions", "[\"User.Read.All\",\"Mail.Read\"]");

        assertThat(client().get("/v1.0/users").path("value")).isNotEmpty();
        assertThat(client().get(ANNA + "mailFolders").path("value")).isNotEmpty();
        assertThat(client().refusal(403, "POST", ANNA + "mailFolders", "{\"displayName\":\"X\"}"))
                .isEqualTo("ErrorAccessDenied");
        assertThat(client().refusal(403, "GET", "/v1.0/groups", "")).isEqualTo("Authorization_RequestDenied");
        assertThat(client().refusal(403, "GET", ANNA + "contacts", "")).isEqualTo("ErrorAccessDenied");
    }
}
