package dev.strongroom.service.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.model.job.StoreRequests;
import dev.strongroom.service.storage.RequestTotals;
import dev.strongroom.vault.store.ObjectKind;
import dev.strongroom.vault.store.credentials.Ambient;
import dev.strongroom.vault.store.decorator.RequestCounts;
import dev.strongroom.vault.store.decorator.StoreOperation;
import dev.strongroom.vault.store.location.InvalidLocationException;
import dev.strongroom.vault.store.location.StoreLocations;
import dev.strongroom.vault.store.price.ListPrices;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was asked of a store")
class StoreRequestsTest {
    private final RequestCounts counts = new RequestCounts();
    private Optional<ListPrices> amazon;

    @BeforeEach
    void readPrices() throws InvalidLocationException {
        amazon = ListPrices.of(StoreLocations.parse("s3:s3.amazonaws.com/bucket"), new Ambient());
    }

    @Test
    @DisplayName("is one line, with a price where one is known")
    void line() {
        count(StoreOperation.WRITE, 400);
        count(StoreOperation.READ, 12);
        counts.transferred(StoreOperation.WRITE, 38_000_000);
        counts.transferred(StoreOperation.READ, 1_000_000);

        assertThat(RequestsLine.of(RequestTotals.of(counts, Optional.empty())))
                .isEqualTo("412 requests, 38.0 MB up, 1.0 MB down.");
        assertThat(RequestsLine.of(RequestTotals.of(counts, amazon)))
                .isEqualTo("412 requests, 38.0 MB up, 1.0 MB down; about "
                        + "$0.002 at the list prices of Amazon S3 Standard of January 2025.");
    }

    @Test
    @DisplayName("has a price that is no longer than it is known")
    void roundedPrices() {
        count(StoreOperation.READ, 1);
        assertThat(RequestsLine.of(RequestTotals.of(counts, amazon))).contains("; less than $0.0001 at");
        count(StoreOperation.WRITE, 300_000);
        assertThat(RequestsLine.of(RequestTotals.of(counts, amazon))).contains("; about $1.50 at");
    }

    @Test
    @DisplayName("is for programs an object of numbers by kind")
    void json() {
        count(StoreOperation.WRITTEN_AT, 2);
        assertThat(Output.json(RequestTotals.of(counts, Optional.empty()))).isEqualTo(
                "{\"requests\":{\"delete\":0,\"list\":0,\"read\":0,\"write\":0,\"writtenAt\":2},\"bytesUp\":0,"
                        + "\"bytesDown\":0}");
        assertThat(Output.json(RequestTotals.of(counts, amazon)))
                .contains("\"listPrice\":{\"usd\":0.0000008,\"list\":\"Amazon S3 Standard of January 2025\"}");
    }

    @Test
    @DisplayName("adds up for two stores, with a price only when both are known")
    void addsUp() {
        count(StoreOperation.WRITE, 1000);
        Optional<StoreRequests> priced = Optional.of(RequestTotals.of(counts, amazon));
        Optional<StoreRequests> unpriced = Optional.of(RequestTotals.of(counts, Optional.empty()));

        assertThat(RequestsLine.of(RequestTotals.sum(priced, priced).orElseThrow())).startsWith("2000 requests")
                .contains("$0.01 ");
        assertThat(RequestTotals.sum(priced, unpriced).orElseThrow().listPrice()).isEmpty();
        assertThat(RequestTotals.sum(Optional.empty(), priced)).isEqualTo(priced);
        assertThat(RequestTotals.sum(Optional.empty(), Optional.empty())).isEmpty();
    }

    private void count(StoreOperation operation, int times) {
        for (int i = 0; i < times; i++) {
            counts.requested(operation, ObjectKind.PACK, Duration.ZERO, Optional.empty());
        }
    }
}
