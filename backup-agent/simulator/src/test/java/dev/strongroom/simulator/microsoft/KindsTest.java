package dev.strongroom.simulator.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contacts, calendars, tasks, notes and the import and export of items. */
class KindsTest extends TenantTest {
    private static final String WINDOW = "startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-02-01T00:00:00Z";

    @Test
    void contactsLieInTheDefaultFolderAndInOthersAndSomeHavePhotos() {
        var contacts = client().pages(ANNA + "contacts");
        var folders = client().pages(ANNA + "contactFolders");

        assertThat(contacts.items()).hasSize(9);
        assertThat(folders.items()).hasSize(1);
        assertThat(client().pages(ANNA + "contactFolders/delta").ids()).isEqualTo(folders.ids());
        assertThat(client().pages(ANNA + "contactFolders/" + folders.ids().getFirst() + "/contacts/delta").items())
                .hasSize(3);
        String id = contacts.ids().getFirst();
        assertThat(client().get(ANNA + "contacts/" + id + "/photo").path("width").asInt()).isEqualTo(96);
        assertThat(client().bytes(ANNA + "contacts/" + id + "/photo/$value")).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void contactsAreMadeChangedAndDeletedAndTheirDeltaTellsIt() {
        String link = client().pages(ANNA + "contacts/delta").deltaLink();
        String id = client()
                .post(ANNA + "contacts",
                        "{\"givenName\":\"Zoë\",\"emailAddresses\":[{\"address\":\"z@x.example\",\"name\":\"Z\"}]}")
                .path("id")
                .asText();
        client().patch(ANNA + "contacts/" + id, "{\"surname\":\"van Dijk\"}");
        client().send("PUT", ANNA + "contacts/" + id + "/photo/$value", "picture", "Content-Type", "image/png");

        assertThat(client().pages(link).find("id", id).orElseThrow().path("surname").asText()).isEqualTo("van Dijk");
        assertThat(client().bytes(ANNA + "contacts/" + id + "/photo/$value"))
                .isEqualTo("picture".getBytes(StandardCharsets.US_ASCII));
        client().delete(ANNA + "contacts/" + id);
        assertThat(client().pages(link).find("id", id).orElseThrow().has("@removed")).isTrue();
    }

    @Test
    void programsHangPropertiesOnItemsThatOnlyAnExpandShows() {
        String property = "String {8f1c6a52-3d0e-4c0b-9a43-5b1c7e2f9d10} Name Mark";
        String given = ",\"singleValueExtendedProperties\":[{\"id\":\"" + property + "\",\"value\":\"x\"}]}";
        String expand = "?$expand=singleValueExtendedProperties($filter=id%20eq%20'"
                + java.net.URLEncoder.encode(property, StandardCharsets.UTF_8).replace("+", "%20") + "')";
        String contact = ANNA + "contacts/"
                + client().post(ANNA + "contacts", "{\"surname\":\"S\"" + given).path("id").asText();
        String event = ANNA + "events/" + client().post(ANNA + "events", """
                {"start":{"dateTime":"2026-01-20T00:00:00","timeZone":"India Standard Time"},"isAllDay":true,
                 "end":{"dateTime":"2026-01-21T00:00:00","timeZone":"India Standard Time"}""" + given)
                .path("id")
                .asText();
        for (String item : List.of(contact, event)) {
            assertThat(client().get(item).has("singleValueExtendedProperties")).isFalse();
            assertThat(client().get(item + expand).at("/singleValueExtendedProperties/0/value").asText())
                    .isEqualTo("x");
        }
        assertThat(client().get(event).at("/start/dateTime").asText()).startsWith("2026-01-20T00:00");
        String list = ANNA + "todo/lists/" + client().pages(ANNA + "todo/lists").ids().getFirst() + "/tasks";
        String task = list + "/" + client().post(list, """
                {"title":"T","extensions":[{"@odata.type":"microsoft.graph.openTypeExtension",
                 "extensionName":"a.mark","mark":"x"}]}""").path("id").asText();
        client().patch(task + "/extensions/a.mark",
                "{\"@odata.type\":\"microsoft.graph.openTypeExtension\",\"mark\":\"y\"}");
        assertThat(client().get(task).has("extensions")).isFalse();
        assertThat(client().get(task + "?$expand=extensions").at("/extensions/0/mark").asText()).isEqualTo("y");
    }

    @Test
    void contactFoldersAreMadeInOthersAndItemsRemovedForGood() {
        String parent = client().post(ANNA + "contactFolders", "{\"displayName\":\"Above\"}").path("id").asText();
        String child = client()
                .post(ANNA + "contactFolders/" + parent + "/childFolders", "{\"displayName\":\"Below\"}")
                .path("id")
                .asText();
        String contact = client().post(ANNA + "contactFolders/" + child + "/contacts", "{\"surname\":\"S\"}")
                .path("id")
                .asText();

        assertThat(client().get(ANNA + "contactFolders/" + child).path("parentFolderId").asText()).isEqualTo(parent);
        assertThat(client().send("POST", ANNA + "contacts/" + contact + "/permanentDelete", "").statusCode())
                .isEqualTo(204);
        assertThat(client().refusal(404, "GET", ANNA + "contacts/" + contact, "")).isEqualTo("ErrorItemNotFound");
    }

    @Test
    void aSeriesHasOccurrencesExceptionsAndCancellations() {
        var events = client().pages(
                ANNA + "events?$select=subject,type,recurrence,cancelledOccurrences,start,originalStartTimeZone");
        JsonNode standUp = events.find("subject", "Stand-up").orElseThrow();
        List<JsonNode> instances =
                client().pages(ANNA + "events/" + standUp.path("id").asText() + "/instances?" + WINDOW).items();

        assertThat(standUp.path("type").asText()).isEqualTo("seriesMaster");
        assertThat(standUp.at("/cancelledOccurrences/0").asText())
                .isEqualTo("OID." + standUp.path("id").asText() + ".2026-01-19");
        assertThat(instances.stream().map(e -> e.at("/start/dateTime").asText().substring(0, 16)))
                .containsExactly("2026-01-05T08:00", "2026-01-12T14:00", "2026-01-26T08:00");
        assertThat(instances.stream().map(e -> e.path("type").asText())).containsExactly("occurrence", "exception",
                "occurrence");
    }

    @Test
    void timesComeInTheZoneThatIsPreferred() {
        JsonNode utc = client().pages(ANNA + "events").find("subject", "Stand-up").orElseThrow();
        JsonNode berlin = client().get(ANNA + "events/" + utc.path("id").asText(), "Prefer",
                "outlook.timezone=\"W. Europe Standard Time\"");

        assertThat(utc.at("/start/dateTime").asText()).startsWith("2025-10-06T07:00");
        assertThat(berlin.at("/start/dateTime").asText()).startsWith("2025-10-06T09:00");
        assertThat(berlin.at("/start/timeZone").asText()).isEqualTo("W. Europe Standard Time");
        assertThat(client().pages(ANNA + "events").items().stream().map(e -> e.path("originalStartTimeZone").asText()))
                .contains("tzone://Microsoft/Custom");
    }

    @Test
    void oneOccurrenceCanBeChangedAndAnotherCancelledAndTheDeltaOfTheWindowTellsIt() {
        String delta = ANNA + "calendarView/delta?" + WINDOW;
        var first = client().pages(delta);
        var view = client().pages(ANNA + "calendarView?" + WINDOW);
        List<JsonNode> occurrences =
                view.items().stream().filter(e -> e.path("type").asText().equals("occurrence")).toList();
        client().patch(ANNA + "events/" + occurrences.get(0).path("id").asText(), "{\"subject\":\"Changed\"}");
        client().delete(ANNA + "events/" + occurrences.get(1).path("id").asText());
        var after = client().pages(ANNA + "calendarView?" + WINDOW);

        assertThat(after.find("subject", "Changed").orElseThrow().path("type").asText()).isEqualTo("exception");
        assertThat(after.items()).hasSize(view.items().size() - 1);
        assertThat(first.items()).anyMatch(e -> e.path("type").asText().equals("seriesMaster"));
        assertThat(client().pages(first.deltaLink()).find("subject", "Changed")).isPresent();
    }

    @Test
    void eventsAreMadeWithAttachmentsAndDeleted() {
        String id = client().post(ANNA + "calendar/events", """
                {"subject":"Made","start":{"dateTime":"2026-01-20T10:00:00","timeZone":"India Standard Time"},
                 "end":{"dateTime":"2026-01-20T11:00:00","timeZone":"India Standard Time"}}""").path("id").asText();
        client().post(ANNA + "events/" + id + "/attachments",
                "{\"@odata.type\":\"#microsoft.graph.fileAttachment\",\"name\":\"a.txt\",\"contentBytes\":\"aGk=\"}");
        JsonNode event = client().get(ANNA + "events/" + id);

        assertThat(event.path("hasAttachments").asBoolean()).isTrue();
        assertThat(event.at("/start/dateTime").asText()).startsWith("2026-01-20T04:30");
        assertThat(client().get(ANNA + "events/" + id + "/attachments").at("/value/0/contentBytes").asText())
                .isEqualTo("aGk=");
        client().delete(ANNA + "events/" + id);
        assertThat(client().refusal(404, "GET", ANNA + "events/" + id, "")).isEqualTo("ErrorItemNotFound");
        assertThat(client().refusal(400, "POST", ANNA + "events", "{\"subject\":\"Endless\"}"))
                .isEqualTo("ErrorPropertyValidationFailure");
    }

    @Test
    void tasksHaveChecklistsAndLinks() {
        var lists = client().pages(ANNA + "todo/lists");
        String list =
                ANNA + "todo/lists/" + lists.find("wellknownListName", "defaultList").orElseThrow().path("id").asText();
        String made = client().post(list + "/tasks", "{\"title\":\"Made\"}").path("id").asText();
        String task = list + "/tasks/" + made;
        client().post(task + "/checklistItems", "{\"displayName\":\"Step\",\"isChecked\":true}");
        client().post(task + "/linkedResources",
                "{\"applicationName\":\"Desk\",\"displayName\":\"T\",\"externalId\":\"1\"}");
        var all = client().pages(list + "/tasks?$expand=checklistItems,linkedResources");

        assertThat(lists.items()).hasSize(3);
        assertThat(client().pages(ANNA + "todo/lists/delta").items()).hasSize(3);
        assertThat(all.find("id", made).orElseThrow().at("/checklistItems/0/displayName").asText()).isEqualTo("Step");
        assertThat(client().get(task + "/linkedResources").path("value")).hasSize(1);
        assertThat(client().pages(list + "/tasks/delta").ids()).contains(made);
        assertThat(client().refusal(400, "DELETE", list, "")).isEqualTo("ErrorInvalidRequest");
    }

    @Test
    void calendarsAreListedWithTheFirstOfTheirEventsAndALinkToTheOthers() {
        String expand = "?$expand=events($select=subject,type;$top=4)";

        var calendar = client().pages(ANNA + "calendars" + expand).items().getFirst();

        List<String> subjects = new java.util.ArrayList<>();
        calendar.path("events").forEach(event -> subjects.add(event.path("subject").asText()));
        assertThat(subjects).hasSize(4);
        assertThat(calendar.path("events").path(0).has("body")).isFalse();
        client().pages(calendar.path("events@odata.nextLink").asText())
                .items()
                .forEach(event -> subjects.add(event.path("subject").asText()));
        assertThat(subjects).hasSameSizeAs(
                client().pages(ANNA + "calendars/" + calendar.path("id").asText() + "/events").items());
        assertThat(client().pages(ANNA + "calendars").items().getFirst().has("events")).isFalse();
    }

    @Test
    void filesHangOnTasksAndOnOneDayOfASeries() {
        String list = ANNA + "todo/lists/" + client().pages(ANNA + "todo/lists").ids().getFirst() + "/tasks";
        String task = list + "/" + client().post(list, "{\"title\":\"T\"}").path("id").asText();
        String file = client().post(task + "/attachments", """
                {"@odata.type":"#microsoft.graph.taskFileAttachment","name":"Plan.txt","contentType":"text/plain",
                 "contentBytes":"Tm9ydGg="}""").path("id").asText();
        assertThat(client().get(task).path("hasAttachments").asBoolean()).isTrue();
        assertThat(client().pages(task + "/attachments").items().getFirst().path("size").asInt()).isEqualTo(5);
        assertThat(client().bytes(task + "/attachments/" + file + "/$value"))
                .isEqualTo("North".getBytes(StandardCharsets.US_ASCII));
        client().delete(task + "/attachments/" + file);
        assertThat(client().get(task).path("hasAttachments").asBoolean()).isFalse();

        String day = client().pages(ANNA + "calendarView?" + WINDOW)
                .items()
                .stream()
                .filter(event -> event.path("type").asText().equals("occurrence"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        client().post(ANNA + "events/" + day + "/attachments", """
                {"@odata.type":"#microsoft.graph.fileAttachment","name":"Plan.png","contentType":"image/png",
                 "isInline":true,"contentId":"plan@1","contentBytes":"Tm9ydGg="}""");
        assertThat(client().get(ANNA + "events/" + day).path("type").asText()).isEqualTo("exception");
        assertThat(client().pages(ANNA + "events/" + day
                + "/attachments?$select=name,microsoft.graph.fileAttachment/contentId")
                .items()
                .getFirst()
                .path("contentId")
                .asText()).isEqualTo("plan@1");
    }

    @Test
    void notesAreReadAndWritten() {
        var sections = client().pages(ANNA + "onenote/sections");
        String section = ANNA + "onenote/sections/" + sections.ids().getFirst();
        String html = "<html><head><title>Made</title></head><body><p>Hi</p></body></html>";
        String page = client().post(section + "/pages", html, "Content-Type", "text/html").path("id").asText();

        assertThat(client().pages(ANNA + "onenote/notebooks").items()).hasSize(1);
        assertThat(client().pages(section + "/pages").find("title", "Made")).isPresent();
        assertThat(new String(client().bytes(ANNA + "onenote/pages/" + page + "/content"), StandardCharsets.UTF_8))
                .isEqualTo(html);
        String notebook = client().post(ANNA + "onenote/notebooks", "{\"displayName\":\"Second\"}").path("id").asText();
        client().post(ANNA + "onenote/notebooks/" + notebook + "/sections", "{\"displayName\":\"S\"}");
        assertThat(client().pages(ANNA + "onenote/notebooks/" + notebook + "/sections").items()).hasSize(1);
    }

    @Test
    void itemsOfAllClassesAreExportedAndImportedWhole() {
        String mailbox = "/v1.0/admin/exchange/mailboxes/"
                + client().get(ANNA + "settings/exchange").path("primaryMailboxId").asText();
        var folders = client().pages(mailbox + "/folders");
        var kinds = new HashSet<String>();
        for (JsonNode folder : folders.items()) {
            String path = mailbox + "/folders/" + folder.path("id").asText();
            String kind = folder.path("type").asText();
            JsonNode item = client().get(path + "/items?$top=1").at("/value/0");
            if (item.isMissingNode() || !kinds.add(kind)) {
                continue;
            }
            JsonNode exported = client().post(mailbox + "/exportItems",
                    "{\"itemIds\":[\"" + item.path("id").asText() + "\",\"nonsense\"]}");
            String url = client().post(mailbox + "/createImportSession", "").path("importUrl").asText();
            JsonNode imported = client().post(url,
                    "{\"FolderId\":\"" + folder.path("id").asText() + "\",\"Mode\":\"create\",\"Data\":\""
                            + exported.at("/value/0/data").asText() + "\"}");

            assertThat(exported.at("/value/1/error/code").asText()).isEqualTo("ErrorInvalidIdMalformed");
            assertThat(client().pages(path + "/items/delta").ids()).as(kind).contains(imported.path("itemId").asText());
        }

        assertThat(kinds).containsExactlyInAnyOrder("IPF.Note", "IPF.Contact", "IPF.Appointment", "IPF.Task");
    }

    @Test
    void anImportUpdatesAnItemOnlyWhenItDidNotChange() {
        String mailbox = "/v1.0/admin/exchange/mailboxes/"
                + client().get(ANNA + "settings/exchange").path("primaryMailboxId").asText();
        String inbox = client().get(ANNA + "mailFolders/inbox").path("id").asText();
        JsonNode item = client().get(mailbox + "/folders/" + inbox + "/items?$top=1").at("/value/0");
        String id = item.path("id").asText();
        String data =
                client().post(mailbox + "/exportItems", "{\"itemIds\":[\"" + id + "\"]}").at("/value/0/data").asText();
        String url = client().post(mailbox + "/createImportSession", "").path("importUrl").asText();
        String update = "{\"FolderId\":\"" + inbox + "\",\"Mode\":\"update\",\"ItemId\":\"" + id
                + "\",\"ChangeKey\":\"%s\",\"Data\":\"" + data + "\"}";

        assertThat(client().refusal(409, "POST", url, update.formatted("stale")))
                .isEqualTo("ErrorIrresolvableConflict");
        assertThat(client().post(url, update.formatted(item.path("changeKey").asText())).path("itemId").asText())
                .isEqualTo(id);
    }
}
