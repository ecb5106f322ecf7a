package dev.strongroom.simulator.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class TimeMachineTest extends TenantTest {
    @Test
    void aFortnightChangesMailCalendarsFoldersAndPeople() {
        var inbox = client().pages(ANNA + "mailFolders/inbox/messages/delta?$select=subject");
        JsonNode happened = client().post("/_sim/advance", "{\"days\":14}");

        for (String what : new String[]{"messagesReceived", "messagesEdited", "messagesMoved", "messagesDeleted",
            "messagesPurged",
            "foldersRenamed", "eventsCreated", "eventsEdited", "eventsDeleted", "usersDeleted"}) {
            assertThat(happened.path(what).asInt()).as(what).isPositive();
        }
        var changes = client().pages(inbox.deltaLink());
        assertThat(changes.items()).anyMatch(item -> item.has("@removed")).anyMatch(item -> item.has("subject"));
        assertThat(client().pages("/v1.0/directory/deletedItems/microsoft.graph.user").items()).hasSize(1);
    }

    @Test
    void aFortnightChangesDrives() {
        String drive = "/v1.0/drives/" + client().get(ANNA + "drive").path("id").asText();
        var before = client().pages(drive + "/root/delta");
        JsonNode happened = client().post("/_sim/advance", "{\"days\":14}");

        for (String what : new String[]{"filesCreated", "filesEdited", "filesRenamed", "filesMoved", "filesShared",
            "filesDeleted", "driveFoldersRenamed", "driveFoldersMoved", "driveFoldersCreated"}) {
            assertThat(happened.path(what).asInt()).as(what).isPositive();
        }
        var changes = client().pages(before.deltaLink());
        assertThat(changes.items()).anyMatch(item -> item.has("deleted")).anyMatch(item -> item.has("file"));
    }

    @Test
    void aFortnightChangesSites() {
        String list = "/v1.0/sites/harbour.sharepoint.example:/sites/logistics:/lists/Shipments";
        var before = client().pages(list + "/items/delta?$expand=fields");
        JsonNode happened = client().post("/_sim/advance", "{\"days\":14}");

        for (String what : new String[]{"listItemsCreated", "listItemsEdited", "listItemsShared", "listItemsDeleted",
            "columnsAdded", "columnsRemoved", "pagesEdited", "pagesCreated"}) {
            assertThat(happened.path(what).asInt()).as(what).isPositive();
        }
        var changes = client().pages(before.deltaLink());
        assertThat(changes.items()).anyMatch(item -> item.has("deleted")).anyMatch(item -> item.has("fields"));
        assertThat(client().get(list + "/columns").findValuesAsText("name")).contains("Extra10")
                .doesNotContain("Extra5");
    }

    @Test
    void filesGetOtherContentWhenSomebodyAsksForIt() {
        String drive = "/v1.0/drives/" + client().get(ANNA + "drive").path("id").asText();
        var before = client().pages(drive + "/root/delta");
        client().send("POST", "/_sim/edit", "{\"files\":5}");
        var changes = client().pages(before.deltaLink());

        assertThat(changes.items().stream().filter(item -> item.has("file")).count()).isBetween(1L, 5L);
    }

    @Test
    void theSameDaysPassInTheSameWay() {
        JsonNode first = client().post("/_sim/advance", "{\"days\":3}");
        var messages = client().pages(ANNA + "mailFolders/inbox/messages?$top=100&$select=subject,changeKey");
        restart(Settings.usual());

        assertThat(client().post("/_sim/advance", "{\"days\":3}")).isEqualTo(first);
        assertThat(client().pages(ANNA + "mailFolders/inbox/messages?$top=100&$select=subject,changeKey").items())
                .isEqualTo(messages.items());
    }
}
