package dev.strongroom.vault.store.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.vault.store.location.AzureLocation;
import dev.strongroom.vault.store.location.GoogleLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The environment")
class EnvironmentCredentialsTest {
    private static final StoreLocation AZURE = new AzureLocation("container", "");
    private static final StoreLocation GOOGLE = new GoogleLocation("bucket", "");
    private static final String CONNECTION = "AZURE_STORAGE_CONNECTION_STRING";

    @Test
    @DisplayName("names an account of Azure with its key, its signature or alone, as restic reads it")
    void readsAccounts() throws MissingCredentialsException {
        assertThat(azure(Map.of("AZURE_ACCOUNT_NAME", "me", "AZURE_ACCOUNT_KEY", "k")))
                .isInstanceOfSatisfying(AzureCredentials.AccountKey.class,
                        key -> assertThat(key.endpoint()).isEqualTo("https://me.blob.core.windows.net"));
        assertThat(azure(Map.of("AZURE_ACCOUNT_NAME", "me", "AZURE_ACCOUNT_SAS", "s")))
                .isInstanceOf(AzureCredentials.SharedAccess.class);
        assertThat(azure(Map.of("AZURE_ACCOUNT_NAME", "me"))).isInstanceOf(AzureCredentials.ManagedIdentity.class);
    }

    @Test
    @DisplayName("gives a connection string, which restic's own names come before")
    void readsConnectionStrings() throws MissingCredentialsException {
        assertThat(azure(Map.of(CONNECTION, "AccountName=me"))).isInstanceOf(AzureCredentials.ConnectionString.class);
        assertThat(azure(Map.of(CONNECTION, "AccountName=me", "AZURE_ACCOUNT_NAME", "me")))
                .isInstanceOf(AzureCredentials.ConnectionString.class);
        assertThat(azure(Map.of(CONNECTION, "AccountName=me", "AZURE_ACCOUNT_NAME", "me", "AZURE_ACCOUNT_KEY", "k")))
                .isInstanceOf(AzureCredentials.AccountKey.class);
    }

    @ParameterizedTest
    @CsvSource({"AccountName=me;AccountKey=k, https://me.blob.core.windows.net",
        "DefaultEndpointsProtocol=http;AccountName=me;EndpointSuffix=core.chinacloudapi.cn, http://me.blob.core.chinacloudapi.cn",
        "BlobEndpoint=http://127.0.0.1:1/me;SharedAccessSignature=s, http://127.0.0.1:1/me",
        "UseDevelopmentStorage=true, http://127.0.0.1:10000/devstoreaccount1"})
    @DisplayName("tells by a connection string where the account is")
    void tellsEndpoints(String text, String endpoint) {
        assertThat(new AzureCredentials.ConnectionString(StoreSecret.of(text)).endpoint()).isEqualTo(endpoint);
    }

    @Test
    @DisplayName("without an account is told what to set")
    void tellsWhatIsMissing() {
        assertThatThrownBy(() -> azure(Map.of())).isInstanceOf(MissingCredentialsException.class)
                .hasMessageContaining("Set " + CONNECTION + " or AZURE_ACCOUNT_NAME");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1:9023, http://127.0.0.1:9023", "http://localhost:4443, http://localhost:4443",
        "https://gcs.test/storage/v1/, https://gcs.test", "[::1]:80, http://[::1]:80"})
    @DisplayName("names an emulator of Google's storage as Google's libraries read it")
    void readsEmulators(String text, URI endpoint) throws MissingCredentialsException {
        assertThat(EnvironmentCredentials.of(GOOGLE, Map.of("STORAGE_EMULATOR_HOST", text)))
                .isEqualTo(new GoogleCredentials.Emulator(endpoint));
    }

    @Test
    @DisplayName("leaves Google to the default credentials where it names no emulator, and tells of one that is none")
    void leavesGoogleToDefaults() throws MissingCredentialsException {
        assertThat(EnvironmentCredentials.of(GOOGLE, Map.of())).isInstanceOf(Ambient.class);
        assertThatThrownBy(() -> EnvironmentCredentials.of(GOOGLE, Map.of("STORAGE_EMULATOR_HOST", "a b")))
                .hasMessageContaining("HOST:PORT");
    }

    private static StoreCredentials azure(Map<String, String> environment) throws MissingCredentialsException {
        return EnvironmentCredentials.of(AZURE, environment);
    }
}
