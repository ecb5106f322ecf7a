package dev.strongroom.connectors.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.AppendResult;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.formats.item.ItemKind;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tasks that are written into a tenant, as the tenant shows them then. */
class RestoringTasksTest extends RestoringItems {
    @Override
    ItemKind kind() {
        return ItemKind.TASK;
    }

    @Override
    String mainFolder() {
        return "Tasks";
    }

    @Override
    int count() {
        return 9;
    }

    @Override
    String mayRead() {
        return "Tasks.Read.All";
    }

    @Override
    String mayWrite() {
        return "Tasks.ReadWrite.All";
    }

    @Override
    String creation() {
        return "POST users/*/todo/lists/*/tasks";
    }

    @Override
    String list(String folder) {
        return "todo/lists/" + folder + "/tasks";
    }

    @Override
    void edit(String folder, String id) throws Exception {
        tenant.asAnna("PATCH", list(folder) + "/" + id, "{\"title\":\"Done already\"}");
    }

    @Override
    JsonNode read(String folder, String id) throws Exception {
        ObjectNode task = own(json(list(folder) + "/" + id + "?$expand=checklistItems,linkedResources"));
        for (JsonNode step : task.path("checklistItems")) {
            assertThat(step.path("createdDateTime").asText()).isNotEmpty();
        }
        return task;
    }

    @Test
    @DisplayName("Files come back with every byte, and the report names one that is too large")
    void files() throws Exception {
        String list = all("todo/lists").stream()
                .filter(each -> each.path("wellknownListName").asText().equals("defaultList"))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow();
        String id = JSON.readTree(tenant.asAnna("POST", list(list), "{\"title\":\"With files\"}")).path("id").asText();
        byte[] plan = new byte[500_000];
        new Random(7).nextBytes(plan);
        tenant.asAnna("POST", list(list) + "/" + id + "/attachments", """
                {"@odata.type":"#microsoft.graph.taskFileAttachment","name":"Plan; \"b\".zip",
                 "contentType":"application/zip","contentBytes":"%s"}""".replace("\"b\"", "\\\"b\\\"")
                .formatted(Base64.getEncoder().encodeToString(plan)));
        tenant.asAnna("POST", list(list) + "/" + id + "/attachments", """
                {"@odata.type":"#microsoft.graph.taskFileAttachment","name":"Large.zip",
                 "contentType":"application/zip","contentBytes":"%s"}""".formatted(
                Base64.getEncoder().encodeToString(new byte[3 << 20])));
        StoredMail.Stored task;
        try (EntitySource source = connector.openSource(tenant.anna())) {
            task = mainItems(source).items.values()
                    .stream()
                    .filter(each -> each.item().providerId().orElseThrow().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.TASK, List.of("Files"));

            AppendResult written = append(target, folder, task);

            String restored = list(folder) + "/" + written.providerId().orElseThrow() + "/attachments";
            JsonNode file = all(restored).getFirst();
            assertThat(all(restored)).hasSize(1);
            assertThat(file.path("name").asText()).isEqualTo("Plan; \"b\".zip");
            assertThat(file.path("contentType").asText()).isEqualTo("application/zip");
            assertThat(tenant.bytesAsAnna("GET", restored + "/" + file.path("id").asText() + "/$value", ""))
                    .isEqualTo(plan);
            assertThat(written.losses()).singleElement().asString().contains("Large.zip", "3 MB");
        }
    }

    @Test
    @DisplayName("The list of flagged messages follows the mail: its tasks go to a list of that name beside it")
    void flagged() throws Exception {
        String flagged = all("todo/lists").stream()
                .filter(list -> list.path("wellknownListName").asText().equals("flaggedEmails"))
                .map(list -> list.path("id").asText())
                .findFirst()
                .orElseThrow();
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            assertThat(target.ensureContainer(ItemKind.TASK, List.of("Flagged Emails"))).isNotEqualTo(flagged);
        }
    }
}
