package dev.strongroom.connectors.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.formats.item.ItemKind;
import java.util.List;
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
