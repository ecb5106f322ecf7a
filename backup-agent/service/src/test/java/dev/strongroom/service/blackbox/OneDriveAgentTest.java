package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A OneDrive at an agent")
class OneDriveAgentTest extends AgentOfATenant {
    private static final String ANNA = "anna@harbour.example";
    private static final String BEN = "ben@harbour.example";

    @Override
    String service() {
        return "ONEDRIVE";
    }

    /** A task for these people's drives; answers its path. */
    private String addTask(String... addresses) throws Exception {
        return addTask("Drives", Map.of("drives", Map.of("versions", 5, "versionDays", 365)), addresses);
    }

    /** Backs up; what can't be read makes each a restore point in part. */
    private String entityAfterBackup(String task) throws Exception {
        JsonNode job = AgentDesk.ended(agent.client(), AgentDesk.backUp(agent.client(), task));
        assertThat(job.get("status").asText()).as(job.toString()).isEqualTo("PARTIALLY_SUCCEEDED");
        return agent.client().get(task + "/entities").get("items").get(0).get("id").asText();
    }

    /** All pages of a list of files. */
    private List<JsonNode> files(String entity, String query, int limit) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = agent.client()
                    .get(account + "entities/" + entity + "/files?" + query + "&limit=" + limit
                            + cursor);
            assertThat(page.get("items").size()).isLessThanOrEqualTo(limit);
            page.get("items").forEach(all::add);
            cursor = page.has("next") ? "&cursor=" + page.get("next").asText() : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private String drive(String entity, int run) throws Exception {
        JsonNode folders = agent.client().get(account + "entities/" + entity + "/folders?run=" + run);
        assertThat(texts(folders, "kind")).containsExactly("FILE");
        return folders.get(0).get("id").asText();
    }

    private static JsonNode named(List<JsonNode> files, String name) {
        return files.stream().filter(file -> file.get("name").asText().equals(name)).findFirst().orElseThrow();
    }

    private Map<String, Object> order(String entity, int run, String method, String... keys) {
        return new HashMap<>(Map.of("entityId", entity, "run", run, "selection",
                Map.of("folderIds", List.of(), "itemKeys", List.of(keys)), "method", method, "label", ""));
    }

    private JsonNode restored(Map<String, Object> order) throws Exception {
        return AgentDesk.ended(agent.client(),
                account + "jobs/" + agent.client().post(account + "restores", order).get("id").asText());
    }

    private Map<String, String> told(String user) throws Exception {
        return ToldDrive.hashes(tenant, user);
    }

    private static Map<String, String> below(Map<String, String> all, String folder) {
        Map<String, String> below = new HashMap<>();
        all.forEach((path, hash) -> {
            if (path.startsWith(folder)) {
                below.put(path.substring(folder.length()), hash);
            }
        });
        return below;
    }

    private void delete(String path) throws Exception {
        String drive = Json.read(tenant.asAnna("GET", "drive", "")).get("id").asText();
        String graph = tenant.origin() + "/v1.0/drives/" + drive;
        String item = Json.read(tenant.asAnna("GET", graph + "/root:/" + path, "")).get("id").asText();
        tenant.asAnna("DELETE", graph + "/items/" + item, "");
    }

    @Test
    @DisplayName("is checked with the permissions that drives need, least first, and told of with whether it is set up")
    void discovered() throws Exception {
        JsonNode all = agent.client().post(account + "microsoft/users", connection(SECRET)).get("items");
        assertThat(user(ANNA).get("standing").asText()).isEqualTo("READY");
        assertThat(texts(all, "standing")).contains("NOT_SET_UP");
        tenant.grant("[\"User.Read.All\"]");

        JsonNode check = agent.client().post(account + "microsoft/checks", connection(SECRET));

        assertThat(texts(check.get("missing"), "permission")).containsExactly("Files.Read.All",
                "Files.ReadWrite.All");
        assertThat(texts(check.get("missing"), "sentence"))
                .contains("The permission Files.Read.All is missing: without it files are not backed up.");
    }

    @Test
    @DisplayName("is browsed like a file manager: folders first, in pages, sorted, searched, with versions, previews and downloads")
    void browsed() throws Exception {
        String entity = entityAfterBackup(addTask(ANNA));
        String at = "run=1&drive=" + drive(entity, 1);

        List<JsonNode> root = files(entity, at, 100);

        assertThat(files(entity, at, 2)).isEqualTo(root);
        assertThat(root.stream().map(file -> file.get("type").asText()).toList())
                .isSortedAccordingTo(Comparator.comparingInt(type -> type.equals("FOLDER") ? 0 : 1));
        JsonNode documents = named(root, "Documents");
        String folder = at + "&folder=" + documents.get("key").asText();
        List<JsonNode> inside = files(entity, folder, 100);
        assertThat(files(entity, folder + "&sort=SIZE&order=desc", 3)
                .stream()
                .filter(file -> file.get("type").asText().equals("FILE"))
                .map(file -> file.get("size").asLong())
                .toList()).isSortedAccordingTo(Comparator.reverseOrder()).isNotEmpty();
        assertThat(files(entity, folder + "&sort=MODIFIED", 4)).hasSameElementsAs(inside);
        JsonNode minutes = named(inside, "Minutes.docx");
        assertThat(minutes.get("path").get(0).asText()).isEqualTo("Documents");
        assertThat(files(entity, at + "&text=minut", 10)).contains(minutes);

        String item = account + "entities/" + entity + "/files/" + minutes.get("key").asText();
        JsonNode versions = agent.client().get(item + "/versions?run=1");
        assertThat(texts(versions, "type")).isNotEmpty().containsOnly("VERSION");
        assertThat(agent.client().get(item).toString()).contains("Minutes.docx");
    }

    @Test
    @DisplayName("gives back a folder that was deleted, to the hash, and finds it among what was deleted since")
    void deletedAndRestored() throws Exception {
        String task = addTask(ANNA);
        String entity = entityAfterBackup(task);
        String drive = drive(entity, 1);
        JsonNode documents = named(files(entity, "run=1&drive=" + drive, 100), "Documents");
        Map<String, String> before = told(ANNA);
        delete("Documents");
        assertThat(told(ANNA)).isNotEqualTo(before);
        entityAfterBackup(task);
        assertThat(files(entity, "run=1&show=DELETED_SINCE&drive=" + drive, 50)
                .stream()
                .map(file -> file.get("name").asText())).contains("Documents", "Minutes.docx");

        JsonNode plan = agent.client()
                .post(account + "restores/plans",
                        order(entity, 1, "BYPASS", documents.get("key").asText()));
        JsonNode job = restored(order(entity, 1, "BYPASS", documents.get("key").asText()));

        assertThat(plan.get("kinds").get(0).get("kind").asText()).isEqualTo("FILE");
        assertThat(job.at("/progress/items").asLong() + job.at("/progress/failed").asLong()).as(job.toString())
                .isEqualTo(plan.get("kinds").get(0).get("items").asLong());
        assertThat(told(ANNA)).isEqualTo(before);
    }

    @Test
    @DisplayName("has a file put beside the one that is there, replaced where it has changed, and all of it written to somebody else's drive")
    void methods() throws Exception {
        String entity = entityAfterBackup(addTask(ANNA));
        String drive = drive(entity, 1);
        JsonNode documents = named(files(entity, "run=1&drive=" + drive, 100), "Documents");
        JsonNode minutes = named(
                files(entity, "run=1&drive=" + drive + "&folder=" + documents.get("key").asText(), 100),
                "Minutes.docx");
        String key = minutes.get("key").asText();
        Map<String, String> before = told(ANNA);
        String hash = Objects.requireNonNull(before.get("Documents/Minutes.docx"));

        JsonNode duplicated = restored(order(entity, 1, "DUPLICATE", key));
        Map<String, String> after = told(ANNA);
        after.keySet().removeAll(before.keySet());

        assertThat(duplicated.get("status").asText()).as(duplicated.toString()).isEqualTo("SUCCEEDED");
        assertThat(after.keySet()).singleElement().asString().matches("Documents/Minutes \\d{14}\\.docx");
        assertThat(after.values()).containsExactly(hash);

        JsonNode left = restored(order(entity, 1, "REPLACE", key));
        assertThat(left.at("/progress/skipped").asLong()).as(left.toString()).isPositive();

        Map<String, Object> elsewhere = order(entity, 1, "NON_DESTRUCTIVE", documents.get("key").asText());
        elsewhere.put("targetTenantUser", chosen(BEN));
        elsewhere.put("sharing", "WITHOUT");
        JsonNode given = restored(elsewhere);
        String dated = given.at("/progress/phase/values/0").asText();
        assertThat(dated).as(given.toString()).startsWith("Restored ");
        assertThat(below(told(BEN), dated + "/Documents/")).isEqualTo(below(before, "Documents/"));
    }

    @Test
    @DisplayName("is exported with what was chosen, refuses what makes no sense for it, and keeps which versions its task reads")
    void exportedAndRefused() throws Exception {
        String task = addTask(ANNA);
        String entity = entityAfterBackup(task);
        JsonNode documents = named(files(entity, "run=1&drive=" + drive(entity, 1), 100), "Documents");

        JsonNode export = AgentDesk.ended(agent.client(), account + "jobs/" + agent.client()
                .post(account + "exports", Map.of("entityId", entity, "run", 1, "selection", Map.of("folderIds",
                        List.of(), "itemKeys", List.of(documents.get("key").asText())), "label", ""))
                .get("id")
                .asText());

        assertThat(export.get("status").asText()).as(export.toString()).isEqualTo("SUCCEEDED");
        Map<String, Object> mailbox = order(entity, 1, "BYPASS");
        mailbox.put("targetMailbox", Map.of("server", Map.of("host", "localhost", "port", 993, "security", "TLS",
                "connections", 1), "login", Map.of("user", "ben", "method", "PASSWORD", "secret", "x")));
        assertThat(agent.client().refused(account + "restores", mailbox).toString()).contains("into a drive");
        assertThat(agent.client().get(task + "/settings").at("/drives/versions").asInt()).isEqualTo(5);
        assertThat(agent.client().get(account + "activities?service=ONEDRIVE").get("items")).isNotEmpty();
    }
}
