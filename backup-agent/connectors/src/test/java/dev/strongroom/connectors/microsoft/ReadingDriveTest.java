package dev.strongroom.connectors.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.microsoft.budget.RequestKind;
import dev.strongroom.formats.item.EntryType;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A drive with what it holds and what goes wrong there. */
class ReadingDriveTest {
    private static final String DOWNLOADS = "GET download/**";

    private TenantProcess tenant = TenantProcess.start("");
    private MicrosoftConnector connector = new MicrosoftConnector();
    private final StoredDrive stored = new StoredDrive();

    @BeforeEach
    void connect() {
        connector = new MicrosoftConnector();
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    private EntitySource open(int versions) throws ConnectorException, InterruptedException {
        return connector.openDrive(new DriveAddress(tenant.anna().tenant(), "anna@harbour.example", versions));
    }

    private ContainerReading take() throws Exception {
        try (EntitySource source = open(0)) {
            return stored.take(source);
        }
    }

    private long requests() {
        return connector.requests()
                .of("anna@harbour.example")
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** What a reading that knows nothing finds now. */
    private Map<String, String> anew() throws Exception {
        StoredDrive other = new StoredDrive();
        try (EntitySource source = open(0)) {
            other.take(source);
        }
        return other.paths();
    }

    @Test
    void readsEveryFileWithTheBytesThatItsHashNamesAndSaysOfTheRestWhyNot() throws Exception {
        ContainerReading reading = take();

        assertThat(stored.items.values()).filteredOn(item -> item.entry().type() == EntryType.FILE)
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.hash()).isEqualTo(item.entry().hash()));
        assertThat(stored.paths()).containsKeys("Awkward/100%2Fpercent.txt", "Awkward/ leading and trailing ",
                "Awkward/empty folder/", "Shared by a colleague/");
        assertThat(stored.gaps.values()).hasSize(3)
                .anyMatch(reason -> reason.contains("malware"))
                .anyMatch(reason -> reason.contains("rights management"))
                .anyMatch(reason -> reason.contains("checked out"));
        assertThat(reading.seen().size()).isEqualTo(stored.items.size() + 3L);
        assertThat(reading.again().size()).isEqualTo(3);
    }

    @Test
    void keepsWhoMayDoWhatWithAFile() throws Exception {
        take();

        assertThat(stored.items.values()).filteredOn(item -> item.entry().name().equals("Plan.xlsx"))
                .singleElement()
                .satisfies(item -> assertThat(item.item().state().properties().get("permissions"))
                        .contains("Gregor Gast")
                        .contains("organization")
                        .doesNotContain("inheritedFrom"));
    }

    @Test
    void whereNothingChangedOneRequestForTheDeltaIsAllBesideThoseForWhatCouldNotBeRead() throws Exception {
        take();
        long before = requests();
        take();

        // The drive, the delta, and the one file whose refusal may be over.
        assertThat(requests() - before).isLessThanOrEqualTo(4);
        assertThat(stored.bytesRead()).isZero();
        assertThat(stored.gaps).hasSize(3);
    }

    @Test
    void whatChangedInAMonthIsAllThatIsFetchedAndTheResultIsWhatThereIs() throws Exception {
        take();
        for (int week = 0; week < 4; week++) {
            tenant.advance(7);
            take();
        }

        assertThat(stored.paths()).isEqualTo(anew());
        assertThat(stored.bytesRead()).isLessThan(7 * 2 * 40_000L);
    }

    @Test
    void aLinkThatExpiredIsNoLossAndNothingIsFetchedAgain() throws Exception {
        take();
        tenant.advance(40);
        ContainerReading reading = take();

        assertThat(reading.changes()).anyMatch(change -> change.contains("no longer knows"));
        assertThat(stored.bytesRead()).isLessThan(40 * 3 * 40_000L);
        Map<String, String> now = new TreeMap<>(anew());
        assertThat(reading.seen().size()).isEqualTo(now.size() + stored.gaps.size());
    }

    @Test
    void aDownloadThatBreaksOffGoesOnWhereItWas() throws Exception {
        tenant.order("[{\"kind\":\"reset\",\"match\":\"" + DOWNLOADS + "\",\"afterBytes\":3000,\"times\":20}]");
        take();

        assertThat(stored.gaps).hasSize(3);
        assertThat(stored.paths()).isEqualTo(anew());
    }

    @Test
    void addressesThatExpiredAreNoLoss() throws Exception {
        tenant.order("[{\"kind\":\"gone\",\"match\":\"" + DOWNLOADS + "\",\"times\":5}]");
        take();

        assertThat(stored.gaps).hasSize(3);
    }

    @Test
    void throttlingIsWaitedFor() throws Exception {
        tenant.order("[{\"kind\":\"throttle\",\"match\":\"GET drives/**\",\"retryAfter\":1,\"times\":2}]");
        take();

        assertThat(stored.gaps).hasSize(3);
    }

    @Test
    void olderVersionsLieInTheirFile() throws Exception {
        try (EntitySource source = open(2)) {
            stored.take(source);
        }

        assertThat(stored.paths()).containsKeys("Documents/Minutes.docx", "Documents/Minutes.docx@3.0",
                "Documents/Minutes.docx@2.0");
        assertThat(stored.items.values()).filteredOn(item -> item.entry().type() == EntryType.VERSION).hasSize(2);
        try (EntitySource source = open(2)) {
            ContainerReading reading = stored.take(source);
            assertThat(reading.seen().size()).isEqualTo(stored.items.size() + 3L);
        }
        assertThat(stored.bytesRead()).isZero();
    }

    @Test
    void whoHasNoDriveIsToldSo() {
        assertThatThrownBy(() -> {
            try (EntitySource source = connector
                    .openDrive(new DriveAddress(tenant.anna().tenant(), "info@harbour.example", 0))) {
                source.containers();
            }
        }).isInstanceOf(RefusedException.class).hasMessageContaining("OneDrive");
        assertThat(connector.requests().of("info@harbour.example")).containsKey(RequestKind.FOLDERS);
    }
}
