package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.microsoft.TenantProcess;
import dev.strongroom.service.cli.Run;
import dev.strongroom.vault.testing.Restic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes on all sides: the simulated tenant, the command as the launcher starts it, and the stock restic. */
@DisplayName("A site of SharePoint, backed up by the command line")
class SharePointTest {
    private static final String HOST = "https://harbour.sharepoint.example/";
    private static final String LOGISTICS = "sites/logistics";
    private static final String ARCHIVE = "sites/archive";
    private static final String SHIPMENTS = "Shipments";
    private static final List<String> PLAIN = List.of("Title", "Notes", "Quantity", "Price", "Insured", "Due", "State",
            "Tags", "Dock", "Total");

    @TempDir
    private Path home;

    private TenantDesk at;
    private TenantProcess tenant;

    @BeforeEach
    void start() throws Exception {
        at = TenantDesk.at(home);
        tenant = at.tenant();
    }

    @AfterEach
    void stop() {
        at.close();
    }

    /** One backup; what can't be read makes each a restore point in part. */
    private JsonNode backUp(String... more) throws IOException, InterruptedException {
        Run run = Strongroom.run(at.sharePoint("backup", HOST + LOGISTICS, more));
        assertThat(run.exitCode()).as(run.err() + run.out()).isEqualTo(3);
        return run.json();
    }

    private JsonNode restore(String site, String... more) throws IOException, InterruptedException {
        Run run = Strongroom.run(at.sharePoint("restore", HOST + site, more));
        assertThat(run.exitCode()).as(run.err() + run.out()).isIn(0, 3);
        return run.json();
    }

    private String graph(String site, String rest) {
        return tenant.origin() + "/v1.0/sites/harbour.sharepoint.example:/" + site + ":" + rest;
    }

    private List<JsonNode> items(String site, String list) throws IOException, InterruptedException {
        return at.all(graph(site, "/lists/" + list + "/items?%24expand=fields"));
    }

    /** The fields of a list's items by their titles, with lookups and people by what they point to. */
    private Map<String, ObjectNode> fields(String site, String list) throws IOException, InterruptedException {
        Map<String, String> customers = new HashMap<>();
        for (JsonNode item : items(site, "Customers")) {
            customers.put(item.get("id").textValue(), item.at("/fields/Title").textValue());
        }
        Map<String, String> people = new HashMap<>();
        for (JsonNode item : items(site, "User%20Information%20List")) {
            people.put(item.get("id").textValue(), item.at("/fields/EMail").textValue());
        }
        Map<String, ObjectNode> found = new TreeMap<>();
        for (JsonNode item : items(site, list)) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            PLAIN.forEach(name -> fields.set(name, item.at("/fields/" + name)));
            fields.put("Customer", customers.get(item.at("/fields/CustomerLookupId").asText()));
            fields.put("Dispatcher", people.get(item.at("/fields/DispatcherLookupId").asText()));
            item.at("/fields/Partners").forEach(one -> fields.withArray("Partners").add(one.get("LookupValue")));
            item.at("/fields/Crew").forEach(one -> fields.withArray("Crew").add(one.get("Email")));
            found.put(item.at("/fields/Title").asText(), fields);
        }
        return found;
    }

    private Map<String, JsonNode> pages(String site) throws IOException, InterruptedException {
        Map<String, JsonNode> found = new TreeMap<>();
        for (JsonNode page : at.all(graph(site, "/pages/microsoft.graph.sitePage?%24expand=canvasLayout"))) {
            ObjectNode kept = page.deepCopy();
            kept.retain("title", "description", "pageLayout", "promotionKind", "showComments", "titleArea",
                    "canvasLayout");
            kept.set("level", page.at("/publishingState/level"));
            found.put(page.get("name").textValue(), kept);
        }
        return found;
    }

    /** The hashes of a library's files by their names and sizes, but for those that nobody gives. */
    private Map<String, String> files(String site, String library) throws IOException, InterruptedException {
        String drive = Json.read(tenant.asAnna("GET", graph(site, "/lists/" + library + "/drive"), ""))
                .get("id")
                .textValue();
        Map<String, String> found = new TreeMap<>();
        for (JsonNode item : at.all(tenant.origin() + "/v1.0/drives/" + drive + "/root/delta")) {
            if (item.has("@microsoft.graph.downloadUrl")) {
                found.put(item.get("name").textValue(), item.at("/file/hashes/quickXorHash").textValue());
            }
        }
        return found;
    }

    private List<String> listed(String folder) throws IOException, InterruptedException {
        return at.desk().run("ls", folder).json().get("files").findValuesAsText("path");
    }

    @Test
    @DisplayName("is in the vault under its own addresses, is followed month by month, and what is not read is said each time")
    void followed() throws Exception {
        JsonNode first = backUp();
        JsonNode idle = backUp();
        assertThat(idle.get("stored").longValue()).isLessThan(first.get("stored").longValue() / 5);
        List<String> reasons = new ArrayList<>();
        idle.get("ledger").forEach(line -> reasons.addAll(line.get("gaps").findValuesAsText("reason")));
        assertThat(reasons).anyMatch(reason -> reason.contains("Files hang on it"))
                .anyMatch(reason -> reason.contains("malware"));
        for (int month = 0; month < 2; month++) {
            tenant.advance(25);
            Run run = Strongroom.run(at.sharePoint("backup", HOST + LOGISTICS));
            assertThat(run.exitCode()).as(run.err() + run.out()).isIn(0, 3);
            assertThat(listed(LOGISTICS + "/Lists/Shipments")).hasSize(items(LOGISTICS, SHIPMENTS).size());
            assertThat(listed(LOGISTICS + "/SitePages")).hasSize(pages(LOGISTICS).size());
        }
    }

    @Test
    @DisplayName("is restored by the stock restic as files that people can read")
    void restoredByRestic() throws Exception {
        backUp("--versions", "2");
        Path out = home.resolve("restored");
        Restic restic = Restic.all(at.desk().vault()).getFirst();
        restic.check();
        restic.run("restore", "latest", "--target", out.toString());

        List<String> paths;
        try (Stream<Path> found = Files.walk(out)) {
            paths = found.map(path -> out.relativize(path).toString()).toList();
        }
        assertThat(paths).anyMatch(path -> path.endsWith("/drives/sites%2Flogistics%2FSitePages/root/Home.aspx.json"))
                .anyMatch(path -> path.matches(".*/drives/sites%2Flogistics%2FLists%2FShipments/root/.*250.*\\.json"))
                .anyMatch(path -> path.matches(".*%2FShipments/root/.*%versions/2 .*/3\\.0"))
                .anyMatch(path -> path.endsWith("Documents/root/Documents/Minutes.docx"));
    }

    @Test
    @DisplayName("comes back into another site, field by field, with lookups and people as they are known there")
    void intoAnotherSite() throws Exception {
        backUp("--versions", "3");
        JsonNode result = restore(ARCHIVE, "--method", "bypass");

        Map<String, ObjectNode> before = fields(LOGISTICS, SHIPMENTS);
        Map<String, ObjectNode> now = fields(ARCHIVE, SHIPMENTS);
        assertThat(now.keySet()).isEqualTo(before.keySet());
        List<String> problems = new ArrayList<>(result.get("problems").findValuesAsText("reason"));
        // Somebody whom the archive does not know.
        assertThat(problems).anyMatch(reason -> reason.contains("is not known in this site"));
        before.forEach(
                (title, fields) -> assertThat(withoutUnknown(Objects.requireNonNull(now.get(title)), fields)).as(title)
                        .isEqualTo(fields));
        assertThat(problems).anyMatch(reason -> reason.contains("\"Tracking\" can't be written"))
                .anyMatch(reason -> reason.contains("Files hung on it"))
                .anyMatch(reason -> reason.contains("no such site below"))
                .anyMatch(reason -> reason.contains("Dangerous goods"));
        assertThat(Json.read(tenant.asAnna("GET", graph(ARCHIVE, "/lists/Shipments/items/2/versions"), ""))
                .get("value")).hasSize(4);
        assertThat(pages(ARCHIVE)).isEqualTo(pages(LOGISTICS));
        assertThat(files(ARCHIVE, "Contracts")).isEqualTo(files(LOGISTICS, "Contracts"));
        assertThat(files(ARCHIVE, "Shared%20Documents")).containsKeys("Minutes.docx", "100%2Fpercent.txt");
        JsonNode again = restore(ARCHIVE, "--method", "bypass");
        assertThat(again.get("items").longValue()).isZero();
        assertThat(again.get("pages").longValue()).isZero();
        assertThat(tenant.coverage()).contains("\"invitations\":0");
    }

    /** Where the archive does not know a dispatcher there is none. */
    private static ObjectNode withoutUnknown(ObjectNode now, ObjectNode before) {
        ObjectNode same = now.deepCopy();
        if (now.get("Dispatcher").isNull()) {
            same.set("Dispatcher", before.get("Dispatcher"));
        }
        if (now.withArray("Crew").size() < before.withArray("Crew").size()) {
            same.set("Crew", before.get("Crew"));
        }
        return same;
    }

    @Test
    @DisplayName("takes back what was changed and deleted, leaves alone what is the same, and puts copies beside")
    void intoItself() throws Exception {
        Map<String, ObjectNode> before = fields(LOGISTICS, SHIPMENTS);
        Map<String, JsonNode> pages = pages(LOGISTICS);
        backUp();
        tenant.asAnna("PATCH", graph(LOGISTICS, "/lists/Shipments/items/4/fields"),
                "{\"Title\":\"overwritten\",\"Quantity\":null}");
        tenant.asAnna("DELETE", graph(LOGISTICS, "/lists/Shipments/items/5"), "");
        String home = at.all(graph(LOGISTICS, "/pages")).getFirst().get("id").textValue();
        tenant.asAnna("PATCH", graph(LOGISTICS, "/pages/" + home + "/microsoft.graph.sitePage"),
                "{\"title\":\"overwritten\"}");
        JsonNode replaced = restore(LOGISTICS, "--method", "replace", "--folder", LOGISTICS + "/Lists/Shipments",
                "--folder", LOGISTICS + "/SitePages");

        assertThat(replaced.get("items").intValue()).isEqualTo(2);
        assertThat(replaced.get("pages").intValue()).isEqualTo(1);
        assertThat(fields(LOGISTICS, SHIPMENTS)).isEqualTo(before);
        assertThat(pages(LOGISTICS)).isEqualTo(pages);
        JsonNode apart = restore(LOGISTICS, "--folder", LOGISTICS + "/Lists/Customers", "--folder",
                LOGISTICS + "/SitePages");
        assertThat(apart.get("items").intValue()).isEqualTo(12);
        assertThat(pages(LOGISTICS).keySet()).anyMatch(name -> name.matches("Restored .* Home\\.aspx"));
        JsonNode beside = restore(LOGISTICS, "--method", "duplicate", "--folder", LOGISTICS + "/Lists/Customers");
        assertThat(beside.get("items").intValue()).isEqualTo(12);
        assertThat(items(LOGISTICS, "Customers")).hasSize(24);
    }
}
