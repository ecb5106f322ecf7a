package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A backup of a mailbox into a task's vault, and a restore out of it, all bytes compared. */
final class RoundTrip {
    private RoundTrip() {}

    /** The first of the task; its vault lies elsewhere than on the agent's machine. */
    static void run(AgentClient client, LivelyMailbox mailbox, String task) throws Exception {
        List<String> stored = MailHashes.all(MailHashes.atServer(mailbox.user()));
        JsonNode backup = AgentDesk.ended(client, AgentDesk.backUp(client, task));
        requireSucceeded(backup);
        JsonNode asked = backup.get("progress").get("storage");
        assertThat(asked.get("requests").get("write").asInt()).as(backup.toString()).isPositive();
        assertThat(asked.get("bytesUp").asLong()).isPositive();
        assertThat(client.text("metrics")).containsPattern("strongroom_store_requests_total\\{kind=\"write\"} [1-9]");

        String entity = client.get(task + "/entities").get("items").get(0).get("id").asText();
        JsonNode job = client.post(client.account() + "restores", Map.of("entityId", entity, "run", 1, "selection",
                Map.of("folderIds", List.of(), "itemKeys", List.of()), "method", "NON_DESTRUCTIVE", "label", ""));
        JsonNode ended = AgentDesk.ended(client, client.account() + "jobs/" + job.get("id").asText());
        requireSucceeded(ended);
        assertThat(ended.at("/progress/phase/text").asText()).startsWith("Restored into the folder “Restored 20");

        List<String> twice = stored.stream().flatMap(hash -> Stream.of(hash, hash)).toList();
        assertThat(MailHashes.all(MailHashes.atServer(mailbox.user()))).isEqualTo(twice);
    }

    /** Of a job that ended. */
    static void requireSucceeded(JsonNode job) {
        assertThat(job.get("status").asText()).as(job.toString()).isEqualToIgnoringCase("succeeded");
    }
}
