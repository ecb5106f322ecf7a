package dev.strongroom.simulator.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void aCertificateSignsInWithEitherKindOfSignature(@TempDir Path directory)
            throws IOException, GeneralSecurityException, InterruptedException {
        ClientCertificate certificate = new ClientCertificate(directory);
        String audience = "https://login.microsoftonline.example/contoso/oauth2/v2.0/token";
        Instant soon = Instant.now().plusSeconds(600);

        assertThat(assertion(certificate.assertion("RS256", audience, soon)).path("token_type").asText())
                .isEqualTo("Bearer");
        assertThat(assertion(certificate.assertion("PS256", audience, soon)).path("token_type").asText())
                .isEqualTo("Bearer");
    }

    @Test
    void refusesAssertionsThatAreForgedExpiredOrForSomebodyElse(@TempDir Path directory)
            throws IOException, GeneralSecurityException, InterruptedException {
        ClientCertificate certificate = new ClientCertificate(directory);
        String audience = "https://login.microsoftonline.example/contoso/oauth2/v2.0/token";
        Instant soon = Instant.now().plusSeconds(600);
        String good = certificate.assertion("RS256", audience, soon);
        String other = certificate.assertion("RS256", audience + "/other", soon);
        String forged = other.substring(0, other.lastIndexOf('.')) + good.substring(good.lastIndexOf('.'));

        assertThat(assertion("a.b.c").at("/error_codes/0").asInt()).isEqualTo(50027);
        assertThat(assertion(forged).at("/error_codes/0").asInt()).isEqualTo(700027);
        assertThat(assertion(other).at("/error_codes/0").asInt()).isEqualTo(50013);
        assertThat(
                assertion(certificate.assertion("RS256", audience, Instant.now().minusSeconds(60))).at("/error_codes/0")
                        .asInt())
                .isEqualTo(700024);
    }

    private JsonNode assertion(String jwt) {
        return TestClient.form(tenant().origin(), "client_id=demo&grant_type=client_credentials"
                + "&scope=https%3A%2F%2Fgraph.microsoft.com%2F.default&client_assertion=" + jwt
                + "&client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer");
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
                usual.deltaLifetime(), usual.deltaExpired(), usual.drives()));

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
