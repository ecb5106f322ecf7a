package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.microsoft.TenantProcess;
import dev.strongroom.service.cli.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies beside the mail of a mailbox: processes on both sides, compared field by field. */
@DisplayName("Contacts, events and tasks of a Microsoft 365 mailbox, backed up by the command line")
class MicrosoftItemsTest {
    private TenantDesk at;
    private TenantProcess tenant;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        at = TenantDesk.at(home);
        tenant = at.tenant();
    }

    @AfterEach
    void stop() {
        at.close();
    }

    private JsonNode backedUp(int exitCode) throws Exception {
        Run run = at.backup();
        assertThat(run.exitCode()).as(run.err() + run.out()).isEqualTo(exitCode);
        return run.json();
    }

    private List<JsonNode> contacts() throws Exception {
        List<JsonNode> found = new ArrayList<>(at.all("contacts?$top=100"));
        for (JsonNode folder : at.all("contactFolders")) {
            found.addAll(at.all("contactFolders/" + folder.get("id").textValue() + "/contacts?$top=100"));
        }
        return found;
    }

    private List<JsonNode> events() throws Exception {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode calendar : at.all("calendars")) {
            for (JsonNode listed : at.all("calendars/" + calendar.get("id").textValue() + "/events?$top=100")) {
                String path = "events/" + listed.get("id").textValue();
                ObjectNode event =
                        (ObjectNode) Json.read(tenant.asAnna("GET", path + "?$expand=exceptionOccurrences", ""));
                if (event.path("type").asText().equals("seriesMaster")) {
                    event.setAll((ObjectNode) Json.read(
                            tenant.asAnna("GET", path + "?$select=cancelledOccurrences", "")));
                } else {
                    event.remove("exceptionOccurrences");
                }
                event.putArray("attachments")
                        .addAll(at.all(path + "/attachments?$select=name,contentType,size,isInline,"
                                + "microsoft.graph.fileAttachment/contentId"));
                found.add(event);
            }
        }
        return found;
    }

    private List<JsonNode> tasks() throws Exception {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode list : at.all("todo/lists")) {
            found.addAll(at.all("todo/lists/" + list.get("id").textValue()
                    + "/tasks?$top=100&$expand=checklistItems,linkedResources"));
        }
        return found;
    }

    @Test
    @DisplayName("come back as Graph has them, and are followed day by day")
    void backedUpAgainAndAgain() throws Exception {
        backedUp(0);
        assertExported("first.zip");
        JsonNode contact = contacts().getFirst();
        tenant.asAnna("PATCH", "contacts/" + contact.get("id").textValue(), "{\"jobTitle\":\"Harbour master\"}");
        tenant.asAnna("DELETE", "contacts/" + contacts().getLast().get("id").textValue(), "");
        tenant.asAnna("POST", "contacts", "{\"displayName\":\"Neue / Kundin\",\"mobilePhone\":\"1\"}");
        String event = Json.read(tenant.asAnna("POST", "events", """
                {"subject":"Regatta","start":{"dateTime":"2026-06-01T09:00:00","timeZone":"Europe/Paris"},
                 "end":{"dateTime":"2026-06-01T10:00:00","timeZone":"Europe/Paris"}}""".replace("\n", "")))
                .get("id")
                .textValue();
        tenant.asAnna("POST", "events/" + event + "/attachments",
                "{\"@odata.type\":\"#microsoft.graph.fileAttachment\","
                        + "\"name\":\"Course.txt\",\"contentType\":\"text/plain\",\"contentBytes\":\"Tm9ydGg=\"}");
        tenant.advance(3);

        backedUp(0);

        assertExported("next.zip");
        long asked = Served.requests(tenant);
        JsonNode idle = backedUp(0);
        assertThat(Served.requests(tenant) - asked).isLessThanOrEqualTo(idle.get("ledger").size() + 14);
    }

    private void assertExported(String name) throws Exception {
        Path zip = at.exported(name);
        assertThat(ExportedItems.in(zip, "Contacts")).isEqualTo(ExportedItems.of(contacts())).hasSizeGreaterThan(5);
        assertThat(ExportedItems.in(zip, "Calendar")).isEqualTo(ExportedItems.of(events())).hasSizeGreaterThan(10);
        assertThat(ExportedItems.in(zip, "Tasks")).isEqualTo(ExportedItems.of(tasks())).hasSizeGreaterThan(5);
    }

    @Test
    @DisplayName("stay in the restore point when the permission to read them is taken away, which then is a part")
    void permissionTakenAway() throws Exception {
        backedUp(0);
        List<String> before = ExportedItems.in(at.exported("before.zip"), "Contacts");
        tenant.grant("[\"Mail.Read\"]");

        JsonNode result = backedUp(3);

        assertThat(result.get("outcome").textValue()).isEqualTo("partial");
        assertThat(StreamSupport.stream(result.get("ledger").spliterator(), false)
                .filter(line -> !line.get("closed").booleanValue())
                .map(line -> line.get("folder").textValue())).contains("Contacts", "Partner & Kunden");
        assertThat(result.toString()).contains("The permission Contacts.Read is missing");
        assertThat(ExportedItems.in(at.exported("after.zip"), "Contacts")).isEqualTo(before).isNotEmpty();
    }

    @Test
    @DisplayName("that can't be read are gaps, or kept as they were, and come with the next run")
    void unreadable() throws Exception {
        backedUp(0);
        tenant.asAnna("PATCH", "contacts/" + contacts().getFirst().get("id").textValue(), "{\"jobTitle\":\"Pilot\"}");
        String added = Json.read(tenant.asAnna("POST", "contacts", "{\"displayName\":\"Neue Kundin\"}"))
                .get("id")
                .textValue();
        tenant.asAnna("PUT", "contacts/" + added + "/photo/$value", "a photo");
        tenant.order("[{\"kind\":\"unavailable\",\"match\":\"GET users/*/contacts/*/photo/$value\",\"times\":50}]");

        JsonNode broken = backedUp(3);
        tenant.forgetFaults();

        assertThat(broken.get("ledger").findValues("gaps").stream().mapToInt(JsonNode::size).sum())
                .as(broken.get("ledger").toString())
                .isEqualTo(2);
        backedUp(0);
        assertThat(ExportedItems.in(at.exported("whole.zip"), "Contacts")).isEqualTo(ExportedItems.of(contacts()));
    }
}
