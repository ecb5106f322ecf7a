package dev.strongroom.vault.store.price;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.credentials.Ambient;
import dev.strongroom.vault.store.credentials.AzureCredentials;
import dev.strongroom.vault.store.credentials.GoogleCredentials;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.credentials.StoreSecret;
import dev.strongroom.vault.store.decorator.RequestCounts;
import dev.strongroom.vault.store.decorator.StoreOperation;
import dev.strongroom.vault.store.location.InvalidLocationException;
import dev.strongroom.vault.store.location.StoreLocations;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list prices of requests")
class ListPricesTest {
    private static final StoreCredentials AMBIENT = new Ambient();

    @Test
    @DisplayName("are known for Amazon, Azure and Google")
    void areKnown() throws InvalidLocationException {
        assertThat(list("s3:https://s3.eu-central-1.amazonaws.com/bucket", AMBIENT)).contains("Amazon S3 Standard");
        assertThat(list("azure:container:/", azure("AccountName=me;AccountKey=k"))).contains("Azure Blob Storage, hot");
        assertThat(list("gs:bucket:/", AMBIENT)).contains("Google Cloud Storage, standard");
    }

    @Test
    @DisplayName("are not guessed for anybody else's servers")
    void areNotGuessed() throws InvalidLocationException {
        assertThat(list("s3:https://minio.example.org/bucket", AMBIENT)).isEmpty();
        assertThat(list("azure:container:/", azure("UseDevelopmentStorage=true"))).isEmpty();
        assertThat(list("gs:bucket:/", new GoogleCredentials.Emulator(URI.create("http://127.0.0.1:1")))).isEmpty();
        assertThat(list("sftp:anna@host:vault", AMBIENT)).isEmpty();
        assertThat(list("/srv/vault", AMBIENT)).isEmpty();
    }

    @Test
    @DisplayName("are asked for writing, listing and reading, and never for deleting")
    void sumUp() throws InvalidLocationException {
        RequestCounts counts = new RequestCounts();
        count(counts, StoreOperation.WRITE, 300);
        count(counts, StoreOperation.LIST, 100);
        count(counts, StoreOperation.READ, 900);
        count(counts, StoreOperation.SIZE, 100);
        count(counts, StoreOperation.DELETE, 5000);
        ListPrices prices =
                ListPrices.of(StoreLocations.parse("s3:s3.amazonaws.com/bucket"), AMBIENT).orElseThrow();

        assertThat(prices.cost(counts)).isEqualByComparingTo("0.0024"); // 400 at $0.005 and 1,000 at $0.0004 a thousand
    }

    private static void count(RequestCounts counts, StoreOperation operation, int times) {
        for (int i = 0; i < times; i++) {
            counts.requested(operation, ObjectKind.PACK, Duration.ZERO, Optional.empty());
        }
    }

    private static AzureCredentials azure(String connection) {
        return new AzureCredentials.ConnectionString(StoreSecret.of(connection));
    }

    private static Optional<String> list(String address, StoreCredentials credentials) throws InvalidLocationException {
        return ListPrices.of(StoreLocations.parse(address), credentials).map(ListPrices::list);
    }
}
