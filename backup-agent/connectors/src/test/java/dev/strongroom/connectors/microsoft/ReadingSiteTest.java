package dev.strongroom.connectors.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.ContainerReading;
import dev.strongroom.connectors.ContainerVanishedException;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.SiteRole;
import dev.strongroom.formats.item.EntryType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A site with all that it holds and what goes wrong there. */
class ReadingSiteTest {
    private static final String SITE = "https://harbour.sharepoint.example/sites/logistics";
    private static final String SHIPMENTS = "sites/logistics/Lists/Shipments";
    private static final String PAGES = "sites/logistics/SitePages";
    private static final String CONTRACTS = "sites/logistics/Contracts";

    private final TenantProcess tenant = TenantProcess.start("");
    private final MicrosoftConnector connector = new MicrosoftConnector();
    private final StoredDrive stored = new StoredDrive();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private EntitySource open(int versions) throws Exception {
        return connector.openSite(new SiteAddress(tenant.address(), SITE, versions));
    }

    private static Container container(EntitySource source, String path) throws Exception {
        return source.containers()
                .stream()
                .filter(one -> String.join("/", one.path()).equals(path))
                .findFirst()
                .orElseThrow();
    }

    private ContainerReading take(String path) throws Exception {
        return take(path, 0, stored);
    }

    private ContainerReading take(String path, int versions, StoredDrive into) throws Exception {
        try (EntitySource source = open(versions)) {
            return into.take(source, container(source, path));
        }
    }

    private Map<String, String> anew(String path) throws Exception {
        StoredDrive other = new StoredDrive();
        take(path, 0, other);
        return other.paths();
    }

    private String site(String rest) {
        return tenant.origin() + "/v1.0/sites/harbour.sharepoint.example:/sites/logistics:" + rest;
    }

    @Test
    void aSiteIsItselfItsListsItsPagesItsLibrariesAndTheSitesBelowIt() throws Exception {
        List<String> found = new ArrayList<>();
        try (EntitySource source = open(0)) {
            for (Container one : source.containers()) {
                found.add(SiteRole.of(one).orElseThrow() + " " + String.join("/", one.path()));
            }
        }

        assertThat(found).containsExactly("SITE sites/logistics", "PEOPLE sites/logistics/_catalogs/users",
                "PAGES " + PAGES, "LIST sites/logistics/Lists/Customers", "LIST sites/logistics/Lists/1002F done ",
                "LIST " + SHIPMENTS, "LIBRARY sites/logistics/Shared Documents", "LIBRARY " + CONTRACTS,
                "SITE sites/logistics/terminal-2", "PEOPLE sites/logistics/terminal-2/_catalogs/users",
                "PAGES sites/logistics/terminal-2/SitePages", "LIST sites/logistics/terminal-2/Lists/Berths",
                "LIBRARY sites/logistics/terminal-2/Shared Documents");
    }

    @Test
    void aListIsItsItemsWithEveryFieldAndItsColumnsBesideThem() throws Exception {
        ContainerReading reading = take(SHIPMENTS);
        String first = stored.paths().keySet().stream().filter(path -> path.startsWith("1 ")).findFirst().orElseThrow();

        assertThat(stored.items).hasSize(251);
        assertThat(stored.text(first)).contains("\"Quantity\"", "\"CustomerLookupId\"", "\"Partners\"", "\"Tracking\"",
                "\"Region\"", "\"Total\"", "\"contentType\"", "\"Crew\"");
        assertThat(stored.items.values()).filteredOn(item -> item.entry().type() == EntryType.FOLDER)
                .singleElement()
                .satisfies(root -> assertThat(root.item().state().properties().get("columns"))
                        .contains("\"personOrGroup\"", "\"formula\"", "\"checkBoxes\""));
        assertThat(stored.gaps.values()).hasSize(13).allMatch(reason -> reason.contains("Files hang on it"));
        assertThat(reading.seen().size()).isEqualTo(251 + 13L);
    }

    @Test
    void whereNothingChangedNothingOfAListIsReadAgainAndItsGapsStay() throws Exception {
        take(SHIPMENTS);
        ContainerReading reading = take(SHIPMENTS);

        assertThat(stored.bytesRead()).isZero();
        assertThat(stored.gaps).hasSize(13);
        assertThat(reading.seen().size()).isEqualTo(251 + 13L);
        assertThat(reading.changes()).isEmpty();
    }

    @Test
    void aMonthOfChangesOfAListIsWhatThereIsWithColumnsThatCameAndWentTold() throws Exception {
        take(SHIPMENTS);
        List<String> notes = new ArrayList<>();
        for (int week = 0; week < 4; week++) {
            tenant.advance(7);
            notes.addAll(take(SHIPMENTS).changes());
        }

        assertThat(stored.paths()).isEqualTo(anew(SHIPMENTS));
        assertThat(notes).anyMatch(note -> note.contains("new: Extra5"))
                .anyMatch(note -> note.contains("no longer there: Extra"));
    }

    @Test
    void aLinkToAListThatExpiredIsNoLoss() throws Exception {
        take(SHIPMENTS);
        tenant.order("[{\"kind\":\"expiredDelta\",\"match\":\"GET sites/*/lists/*/items/delta\"}]");
        ContainerReading reading = take(SHIPMENTS);

        assertThat(reading.changes()).anyMatch(change -> change.contains("no longer knows"));
        assertThat(stored.paths()).isEqualTo(anew(SHIPMENTS));
    }

    @Test
    void whatIsGoneFromAListIsGone() throws Exception {
        take(SHIPMENTS);
        tenant.bytesAsAnna("DELETE", site("/lists/Shipments/items/1"), "");
        ContainerReading reading = take(SHIPMENTS);

        assertThat(stored.items).hasSize(250);
        assertThat(stored.gaps).hasSize(12);
        assertThat(reading.seen().size()).isEqualTo(250 + 12L);
    }

    @Test
    void olderVersionsOfItemsLieInTheirItem() throws Exception {
        take(SHIPMENTS, 2, stored);
        Map<String, String> paths = new TreeMap<>(stored.paths());
        paths.keySet().removeIf(path -> !path.startsWith("2 ") || path.indexOf('@') < 0);

        assertThat(paths).hasSize(2);
        assertThat(stored.text(paths.keySet().iterator().next())).contains("\"Quantity\" : 1000");
        assertThat(take(SHIPMENTS, 2, stored).seen().size()).isEqualTo(stored.items.size() + 13L);
    }

    @Test
    void pagesComeWithTheirWebPartsAndCostNothingWhereNothingChanged() throws Exception {
        take(PAGES);

        assertThat(stored.items).hasSize(24);
        assertThat(stored.text("Home.aspx.json")).contains("Grüße", "#microsoft.graph.standardWebPart", "imageSources",
                "colorBlock", "verticalSection");
        tenant.advance(7);
        take(PAGES);
        assertThat(stored.paths()).isEqualTo(anew(PAGES));
    }

    @Test
    void aLibraryIsADrive() throws Exception {
        ContainerReading reading = take("sites/logistics/Shared Documents");

        assertThat(stored.paths()).containsKeys("Awkward/100%2Fpercent.txt", "Documents/Minutes.docx");
        assertThat(stored.gaps).hasSize(3);
        assertThat(reading.again().size()).isEqualTo(3);
    }

    @Test
    void aSiteTellsWhatItIsAndWhoMayDoWhat() throws Exception {
        take("sites/logistics");

        assertThat(stored.items.values()).singleElement()
                .satisfies(root -> assertThat(root.item().state().properties())
                        .containsKeys("site", "columns", "contentTypes", "permissions"));
    }

    @Test
    void whoMayDoWhatIsLeftOutWhereTheApplicationMayNotAsk() throws Exception {
        tenant.grant("[\"Sites.Read.All\"]");
        take(SHIPMENTS);

        assertThat(stored.items.values()).filteredOn(item -> item.entry().type() == EntryType.FOLDER)
                .singleElement()
                .satisfies(root -> assertThat(root.item().state().properties()).doesNotContainKey("permissions"));
    }

    @Test
    void listsAndLibrariesThatWentAwayAreToldFromThoseThatCantBeRead() throws Exception {
        try (EntitySource source = open(0)) {
            Container list = container(source, SHIPMENTS);
            Container library = container(source, CONTRACTS);
            tenant.bytesAsAnna("DELETE", site("/lists/Shipments"), "");
            tenant.bytesAsAnna("DELETE", site("/lists/Contracts"), "");

            assertThatThrownBy(() -> stored.take(source, list)).isInstanceOf(ContainerVanishedException.class);
            assertThatThrownBy(() -> stored.take(source, library)).isInstanceOf(ContainerVanishedException.class);
        }
    }

    @Test
    void throttlingByEitherNumberIsWaitedFor() throws Exception {
        tenant.order("[{\"kind\":\"throttle\",\"match\":\"GET sites/**\",\"retryAfter\":1,\"times\":2},"
                + "{\"kind\":\"unavailable\",\"match\":\"GET sites/**\",\"times\":2}]");
        take(PAGES);

        assertThat(stored.items).hasSize(24);
    }

    @Test
    void whatIsNoSiteAndWhatMayNotBeReadIsSaid() throws Exception {
        assertThatThrownBy(() -> new SiteAddress(tenant.address(), "logistics", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://");
        assertThatThrownBy(() -> {
            try (EntitySource source = connector.openSite(
                    new SiteAddress(tenant.address(), "https://harbour.sharepoint.example/sites/nowhere", 0))) {
                source.containers();
            }
        }).isInstanceOf(RefusedException.class).hasMessageContaining("no such site");
        tenant.grant("[\"Mail.Read\"]");
        try (EntitySource source = open(0)) {
            assertThatThrownBy(source::containers).isInstanceOf(RefusedException.class)
                    .hasMessageContaining("Sites.Read.All");
        }
    }
}
