package dev.strongroom.vault.store.price;

import dev.strongroom.vault.store.credentials.AzureCredentials;
import dev.strongroom.vault.store.credentials.GoogleCredentials;
import dev.strongroom.vault.store.credentials.StoreCredentials;
import dev.strongroom.vault.store.decorator.RequestCounts;
import dev.strongroom.vault.store.decorator.StoreOperation;
import dev.strongroom.vault.store.location.AzureLocation;
import dev.strongroom.vault.store.location.GoogleLocation;
import dev.strongroom.vault.store.location.LocalLocation;
import dev.strongroom.vault.store.location.S3Location;
import dev.strongroom.vault.store.location.SftpLocation;
import dev.strongroom.vault.store.location.StoreLocation;
import java.math.BigDecimal;
import java.net.URI;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A provider's published prices of requests, for the class of storage that a new bucket has, in the region where they are
 * least. What an account really pays depends on its region, its class, its contract, and on the bytes that leave the
 * provider, which are not in here.
 *
 * @param list whose they are
 * @param asOf when they were published
 * @param write US dollars for a thousand requests that write or list
 * @param read US dollars for a thousand requests that read; those that delete cost nothing at any of them
 */
public record ListPrices(String list, YearMonth asOf, BigDecimal write, BigDecimal read) {
    private static final YearMonth PUBLISHED = YearMonth.of(2025, 1);
    private static final String AZURE_HOST = ".blob.core.windows.net";

    /** Per thousand; the three agree on it, Azure and Google by giving ten times as much for ten thousand. */
    private static final BigDecimal WRITE = new BigDecimal("0.005");
    private static final BigDecimal READ = new BigDecimal("0.0004");

    private static final ListPrices AMAZON = new ListPrices("Amazon S3 Standard", PUBLISHED, WRITE, READ);
    private static final ListPrices AZURE = new ListPrices("Azure Blob Storage, hot", PUBLISHED, WRITE, READ);
    private static final ListPrices GOOGLE = new ListPrices("Google Cloud Storage, standard", PUBLISHED, WRITE, READ);

    /** Those of the store there; none for a server of somebody's own, or one whose prices we don't know. */
    public static Optional<ListPrices> of(StoreLocation location, StoreCredentials credentials) {
        return switch (location) {
            case S3Location s3 -> s3.amazon() ? Optional.of(AMAZON) : Optional.empty();
            case AzureLocation azure -> azure(credentials);
            case GoogleLocation google -> credentials instanceof GoogleCredentials.Emulator
                    ? Optional.empty()
                    : Optional.of(GOOGLE);
            case SftpLocation sftp -> Optional.empty();
            case LocalLocation local -> Optional.empty();
        };
    }

    private static Optional<ListPrices> azure(StoreCredentials credentials) {
        return credentials instanceof AzureCredentials account
                && Optional.ofNullable(URI.create(account.endpoint()).getHost())
                        .filter(host -> host.endsWith(AZURE_HOST))
                        .isPresent() ? Optional.of(AZURE) : Optional.empty();
    }

    /** What so many requests cost, in US dollars. */
    public BigDecimal cost(RequestCounts counts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (StoreOperation operation : StoreOperation.values()) {
            sum = sum.add(price(operation).multiply(BigDecimal.valueOf(counts.requests(operation))));
        }
        return sum.movePointLeft(3).stripTrailingZeros();
    }

    private BigDecimal price(StoreOperation operation) {
        return switch (operation) {
            case WRITE, LIST, RETAIN, VERSIONS -> write;
            case READ, SIZE, WRITTEN_AT, RETAINED_UNTIL -> read;
            case DELETE, DESTROY -> BigDecimal.ZERO;
        };
    }
}
