package dev.strongroom.service.main;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.AzuriteServer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The commands, on a vault in a container of Azure,")
class AzureCommandsTest extends FarVaultContract {
    private static final String CONNECTION = "AZURE_STORAGE_CONNECTION_STRING";

    @BeforeAll
    static void makeContainer() {
        AzuriteServer.get().makeContainer("bucket");
    }

    @Override
    String address(String bucket) {
        return "azure:" + bucket + ":/" + UUID.randomUUID();
    }

    @Override
    Map<String, String> credentials() {
        return Map.of(CONNECTION, AzuriteServer.get().connectionString());
    }

    @Override
    Map<String, String> refused() {
        return Map.of(CONNECTION,
                AzuriteServer.get().connectionString().replaceFirst("AccountKey=[^;]+", "AccountKey=geheim=="));
    }

    @Test
    @DisplayName("take a shared access signature within a connection string")
    void signatures() {
        AzuriteServer server = AzuriteServer.get();
        Map<String, String> signed = Map.of(CONNECTION, "BlobEndpoint=" + server.endpoint() + ";SharedAccessSignature="
                + server.signature("bucket", "rwdl"));
        succeed(vault("init", vault));

        Run run = run("vault", signed, List.of("check", vault, "--password-file", password.toString()));

        assertThat(succeed(run).get("snapshots").asInt()).isZero();
    }

    @Test
    @DisplayName("say that a connection string is none, and what to set when nothing is")
    void noConnectionString() {
        assertThat(error(Map.of(CONNECTION, "geheim"))).contains("can't be the credentials of a storage account")
                .doesNotContain("geheim");
        assertThat(error(Map.of())).contains("Set " + CONNECTION);
    }

    private String error(Map<String, String> environment) {
        Run run = run("vault", environment,
                List.of("snapshots", vault, "--password-file", password.toString()));
        assertThat(run.json().get("code").asText()).isEqualTo("credentials-unusable");
        return run.json().get("error").asText();
    }
}
