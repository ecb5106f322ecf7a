package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A tenant of Microsoft 365 at an agent")
class MicrosoftAgentTest extends AgentOfATenant {
    @Override
    String service() {
        return "MICROSOFT365";
    }

    /** A task for these mailboxes; answers its path. */
    private String addTask(String... addresses) throws Exception {
        return addTask("People", Map.of(), addresses);
    }

    private JsonNode backUp(String task) throws Exception {
        return AgentDesk.ended(agent.client(), AgentDesk.backUp(agent.client(), task));
    }

    private JsonNode entity(String task, String address) throws Exception {
        JsonNode all = agent.client().get(task + "/entities").get("items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(entity -> entity.get("address").asText().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("is checked before a task is made: why it is disconnected, and what will not happen for want of which permission")
    void checked() throws Exception {
        tenant.grant("[\"Mail.Read\",\"User.Read.All\"]");

        JsonNode check = agent.client().post(account + "microsoft/checks", connection(SECRET));
        JsonNode wrong = agent.client().post(account + "microsoft/checks", connection("wrong"));

        assertThat(check.get("connection").asText()).isEqualTo("CONNECTED");
        assertThat(texts(check.get("missing"), "permission")).contains("Contacts.Read", "Mail.ReadWrite")
                .doesNotContain("Mail.Read");
        assertThat(texts(check.get("missing"), "sentence"))
                .contains("The permission Contacts.Read is missing: without it contacts are not backed up.");
        assertThat(wrong.get("connection").asText()).isEqualTo("DISCONNECTED");
        assertThat(wrong.get("code").asText()).isEqualTo("sign-in-refused");
        assertThat(wrong.get("problem").asText()).contains("client secret");

        tenant.grant("[\"Mail.Read\",\"User.Read.All\",\"Contacts.Read\"]");
        assertThat(texts(agent.client().post(account + "microsoft/checks", connection(SECRET)).get("missing"),
                "permission")).doesNotContain("Contacts.Read");
    }

    @Test
    @DisplayName("tells who has a mailbox, shared ones too and no guests, and refuses what can't be a tenant")
    void discovered() throws Exception {
        JsonNode all = agent.client().post(account + "microsoft/users", connection(SECRET)).get("items");

        assertThat(texts(all, "address")).contains("anna@harbour.example", "info@harbour.example")
                .noneMatch(address -> address.contains("guest"));
        assertThat(all).anySatisfy(mailbox -> {
            assertThat(mailbox.get("address").asText()).isEqualTo("info@harbour.example");
            assertThat(mailbox.get("kind").asText()).isEqualTo("SHARED");
        });
        Map<String, Object> nonsense = new HashMap<>(place());
        nonsense.put("graphUrl", "http://graph.example/v1.0");
        JsonNode problem = agent.client()
                .refused(account + "microsoft/users",
                        Map.of("service", "MICROSOFT365", "tenant", nonsense, "credential", Map.of("secret", SECRET)));
        assertThat(problem.toString()).contains("tenant.graphUrl").contains("https://");
    }

    @Test
    @DisplayName("has its mailboxes backed up with all kinds of items in one run, browsed, and mail, people and tasks that were deleted there come back")
    void backedUpAndRestored() throws Exception {
        String task = addTask("anna@harbour.example", "info@harbour.example");

        JsonNode job = backUp(task);

        assertThat(job.get("status").asText()).as(job.toString()).isEqualTo("SUCCEEDED");
        JsonNode anna = entity(task, "anna@harbour.example");
        assertThat(anna.get("items").asInt()).isGreaterThan(100);
        assertThat(entity(task, "info@harbour.example").get("items").asInt()).isPositive();
        assertThat(agent.client().get(task).get("connection").asText()).isEqualTo("CONNECTED");

        List<String> before = inbox();
        for (String id : inboxIds()) {
            tenant.asAnna("POST", "messages/" + id + "/permanentDelete", "");
        }
        assertThat(inbox()).isEmpty();
        List<String> names = named("contacts", "displayName");
        for (JsonNode contact : listed("contacts")) {
            tenant.asAnna("DELETE", "contacts/" + contact.get("id").asText(), "");
        }
        String list = "todo/lists/" + listed("todo/lists").getFirst().get("id").asText() + "/tasks";
        List<String> titles = named(list, "title");
        tenant.asAnna("DELETE", list + "/" + listed(list).getFirst().get("id").asText(), "");
        String entity = account + "entities/" + anna.get("id").asText();
        JsonNode folders = agent.client().get(entity + "/folders?run=1");
        assertThat(texts(folders, "kind")).contains("MAIL", "CONTACT", "EVENT", "TASK");
        List<String> chosen = StreamSupport.stream(folders.spliterator(), false)
                .filter(folder -> folder.path("specialUse").asText().equals("Inbox")
                        || !folder.path("kind").asText().equals("MAIL"))
                .map(folder -> folder.get("id").asText())
                .toList();
        JsonNode restore = agent.client()
                .post(account + "restores", Map.of("entityId", anna.get("id").asText(), "run",
                        1, "selection", Map.of("folderIds", chosen, "itemKeys", List.of()),
                        "method",
                        "BYPASS", "label", ""));
        JsonNode ended = AgentDesk.ended(agent.client(), account + "jobs/" + restore.get("id").asText());

        assertThat(ended.get("status").asText()).as(ended.toString()).isEqualTo("SUCCEEDED");
        assertThat(inbox()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(named("contacts", "displayName")).containsExactlyInAnyOrderElementsOf(names);
        assertThat(named(list, "title")).containsExactlyInAnyOrderElementsOf(titles);
    }

    @Test
    @DisplayName("tells before a restore which items will come back differently and which kinds not at all, as its report does after it")
    void planned() throws Exception {
        String task = addTask("anna@harbour.example");
        backUp(task);
        String anna = entity(task, "anna@harbour.example").get("id").asText();
        Map<String, Object> order = Map.of("entityId", anna, "run", 1, "selection",
                Map.of("folderIds", List.of(), "itemKeys", List.of()), "method", "NON_DESTRUCTIVE", "label", "");
        int calendars = listed("calendars").size();

        JsonNode plan = agent.client().post(account + "restores/plans", order);

        assertThat(texts(plan.get("kinds"), "kind")).containsExactly("MAIL", "CONTACT", "EVENT", "TASK");
        assertThat(plan.get("kinds")).allSatisfy(kind -> {
            assertThat(kind.get("items").asInt()).isPositive();
            assertThat(kind.get("unseen").asInt()).isZero();
            assertThat(kind.path("refused").asText("")).isEmpty();
        });
        long invited = 0;
        for (JsonNode calendar : listed("calendars")) {
            invited += listed("calendars/" + calendar.get("id").asText() + "/events").stream()
                    .filter(event -> !event.path("attendees").isEmpty())
                    .count();
        }
        assertThat(StreamSupport.stream(plan.get("items").spliterator(), false)
                .filter(item -> item.get("losses").toString().contains("people who were invited"))
                .count()).isEqualTo(invited).isPositive();
        assertThat(listed("calendars")).as("nothing is written").hasSize(calendars);

        JsonNode restored = AgentDesk.ended(agent.client(),
                account + "jobs/" + agent.client().post(account + "restores", order).get("id").asText());
        assertThat(restored.get("problem").asText())
                .contains(plan.get("items").size() + " items were restored, but not");

        tenant.grant("[\"Mail.ReadWrite\",\"User.Read.All\"]");
        agent.client().get(task + "/microsoft/check");
        JsonNode less = agent.client().post(account + "restores/plans", order);
        assertThat(less.get("kinds").get(1).get("refused").asText()).contains("Contacts.ReadWrite");
        assertThat(texts(less.get("items"), "kind")).doesNotContain("EVENT", "CONTACT", "TASK");
    }

    private List<JsonNode> listed(String path) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        Json.read(tenant.asAnna("GET", path + "?$top=100", "")).path("value").forEach(all::add);
        return all;
    }

    private List<String> named(String path, String property) throws Exception {
        return listed(path).stream().map(each -> each.get(property).asText()).toList();
    }

    @Test
    @DisplayName("has mail restored into the mailbox of somebody of the tenant whom no task backs up")
    void restoredToSomebodyElse() throws Exception {
        String task = addTask("anna@harbour.example");
        backUp(task);
        JsonNode anna = entity(task, "anna@harbour.example");
        String entity = account + "entities/" + anna.get("id").asText();
        JsonNode inbox = StreamSupport.stream(agent.client().get(entity + "/folders?run=1").spliterator(), false)
                .filter(folder -> folder.path("specialUse").asText().equals("Inbox"))
                .findFirst()
                .orElseThrow();
        Map<String, Object> request = new HashMap<>(Map.of("entityId", anna.get("id").asText(), "run", 1, "selection",
                Map.of("folderIds", List.of(inbox.get("id").asText()), "itemKeys", List.of()), "method",
                "NON_DESTRUCTIVE",
                "label", "", "targetTenantUser", chosen("ben@harbour.example")));

        JsonNode restore = agent.client().post(account + "restores", request);
        JsonNode ended = AgentDesk.ended(agent.client(), account + "jobs/" + restore.get("id").asText());

        assertThat(ended.get("status").asText()).as(ended.toString()).isEqualTo("SUCCEEDED");
        assertThat(ended.get("destination").asText()).isEqualTo("ben@harbour.example");
        assertThat(ended.at("/progress/items").asLong()).isEqualTo(inbox.get("items").asLong());
        String folder = ended.at("/progress/phase/values/0").asText();
        String ben = tenant.origin() + "/v1.0/users/ben@harbour.example/";
        assertThat(texts(Json.read(tenant.asAnna("GET", ben + "mailFolders?$top=100", "")).get("value"), "displayName"))
                .contains(folder);
        request.put("targetEntityId", anna.get("id").asText());
        assertThat(agent.client().refused(account + "restores", request).toString()).contains("targetMailbox");
    }

    @Test
    @DisplayName("is disconnected with the reason when its secret ends, and connected again with another one; more mailboxes are added")
    void signsInAgain() throws Exception {
        String task = addTask("anna@harbour.example");
        tenant.secret("another");
        // The agent forgets its token when it starts again, as it would after an hour.
        agent.stop();
        agent.close();
        agent = desk.start();
        agent.client().signIn(AgentDesk.ADMINISTRATOR, AgentDesk.PASSWORD);

        JsonNode failed = backUp(task);

        assertThat(failed.get("status").asText()).isEqualTo("FAILED");
        JsonNode disconnected = agent.client().get(task);
        assertThat(disconnected.get("connection").asText()).isEqualTo("DISCONNECTED");
        assertThat(disconnected.get("connectionProblem").asText()).contains("client secret");
        assertThat(agent.client().get(task + "/microsoft/check").get("connection").asText())
                .isEqualTo("DISCONNECTED");

        JsonNode check = agent.client().put(task + "/microsoft/credential", Map.of("secret", "another"));

        assertThat(check.get("connection").asText()).isEqualTo("CONNECTED");
        assertThat(agent.client().get(task).get("connection").asText()).isEqualTo("CONNECTED");
        JsonNode info = StreamSupport.stream(
                agent.client().get(task + "/microsoft/users").get("items").spliterator(), false)
                .filter(mailbox -> mailbox.get("address").asText().equals("info@harbour.example"))
                .findFirst()
                .orElseThrow();
        assertThat(info.has("entityId")).isFalse();
        JsonNode now = agent.client()
                .post(task + "/microsoft/users", Map.of("users", List.of(Map.of("userId",
                        info.get("userId").asText(), "name", "Info", "address", "info@harbour.example"))));
        assertThat(StreamSupport.stream(now.get("items").spliterator(), false)
                .filter(mailbox -> mailbox.has("entityId"))).hasSize(2);
        assertThat(backUp(task).get("status").asText()).isEqualTo("SUCCEEDED");
        assertThat(filesWith("another")).isEmpty();
    }

    private List<Path> filesWith(String secret) throws IOException {
        try (Stream<Path> files = Files.walk(desk.data())) {
            List<Path> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .contains(secret)) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    private List<String> inboxIds() throws Exception {
        return texts(Json.read(tenant.asAnna("GET", "mailFolders/inbox/messages?$select=id&$top=500", ""))
                .get("value"), "id");
    }

    /** What there is in Anna's inbox, one line a message. */
    private List<String> inbox() throws Exception {
        JsonNode page = Json.read(tenant.asAnna("GET", "mailFolders/inbox/messages?$top=500&$select="
                + "internetMessageId,subject,receivedDateTime,isRead,isDraft,categories", ""));
        return StreamSupport.stream(page.get("value").spliterator(), false)
                .map(message -> Stream.of("internetMessageId", "subject", "receivedDateTime", "isRead", "isDraft",
                        "categories").map(name -> message.get(name).toString()).toList().toString())
                .toList();
    }
}
