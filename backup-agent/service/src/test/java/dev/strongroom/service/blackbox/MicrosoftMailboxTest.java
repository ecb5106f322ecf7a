package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.microsoft.TenantProcess;
import dev.strongroom.service.cli.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes on both sides: the simulated tenant, and the command as the launcher starts it. */
@DisplayName("A mailbox of Microsoft 365, backed up and restored by the command line")
class MicrosoftMailboxTest {
    /** Three, the names of six well-known folders and that of contacts; a process asks for these once. */
    private static final int BESIDES_FOLDERS = 10;

    private TenantDesk at;
    private TenantProcess tenant;
    private Desk desk;

    @BeforeEach
    void start(@TempDir Path home) throws Exception {
        at = TenantDesk.at(home);
        tenant = at.tenant();
        desk = at.desk();
    }

    @AfterEach
    void stop() {
        at.close();
    }

    @Test
    @DisplayName("is in the vault byte for byte, costs nothing while nothing happens, and is followed day by day")
    void backedUpAgainAndAgain() throws Exception {
        JsonNode first = requireSuccess(at.backup());
        List<String> served = served();
        assertThat(served).hasSizeGreaterThan(100);
        assertThat(exported("first.zip")).isEqualTo(served);

        long asked = requests();
        JsonNode idle = requireSuccess(at.backup());
        assertThat(requests() - asked).isLessThanOrEqualTo(idle.get("ledger").size() + BESIDES_FOLDERS);
        assertThat(idle.get("items")).isEqualTo(first.get("items"));
        assertThat(idle.get("stored").longValue()).isLessThan(first.get("stored").longValue() / 10);

        tenant.advance(1);
        List<String> tomorrow = served();
        assertThat(tomorrow).isNotEqualTo(served);
        JsonNode next = requireSuccess(at.backup());
        assertThat(next.get("stored").longValue()).isLessThan(first.get("stored").longValue() / 2);
        assertThat(exported("next.zip")).isEqualTo(tomorrow);
        assertThat(desk.run("snapshots").json().get("snapshots").size()).isGreaterThanOrEqualTo(2);
        assertThat(desk.run("ls").json().get("folders").findValuesAsText("folder")).contains("Inbox");
    }

    @Test
    @DisplayName("is a restore point in part while a draft that changed can't be read, says which, and is whole again with the next run")
    void changedAndUnreadable() throws Exception {
        requireSuccess(at.backup());
        String draft = at.all("mailFolders/drafts/messages?$select=id").getFirst().get("id").textValue();
        tenant.asAnna("PATCH", "messages/" + draft, "{\"subject\":\"Harbour plan, at last\"}");
        tenant.asAnna("POST", "messages", "{\"subject\":\"Another plan\"}");
        tenant.order("""
                [{"kind":"truncate","match":"GET users/*/messages/*/$value","times":50,"afterBytes":20}]""");

        Run broken = at.backup();
        tenant.forgetFaults();

        assertThat(broken.exitCode()).as(broken.err() + broken.out()).isEqualTo(3);
        assertThat(broken.json().get("outcome").textValue()).isEqualTo("partial");
        List<JsonNode> open = StreamSupport.stream(broken.json().get("ledger").spliterator(), false)
                .filter(line -> !line.get("closed").booleanValue())
                .toList();
        assertThat(open).hasSize(1);
        assertThat(open.getFirst().get("folder").textValue()).isEqualTo("Drafts");
        assertThat(open.getFirst().get("gaps").findValuesAsText("reason")).hasSize(2)
                .filteredOn(reason -> reason.startsWith("The version before its last change is kept. "))
                .hasSize(1);
        requireSuccess(at.backup());
        assertThat(exported("whole.zip")).isEqualTo(served());
    }

    @Test
    @DisplayName("is said not to be all, with the permissions that are missing for the rest")
    void saysWhatIsNotBackedUp() throws Exception {
        tenant.grant("[\"Mail.Read\"]");

        JsonNode result = requireSuccess(at.backup());

        List<String> notes = StreamSupport.stream(result.get("notes").spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
        assertThat(notes).contains(
                "Microsoft lets no application read notebooks of OneNote, the in-place archive, public folders or"
                        + " distribution lists. They are not in this restore point.",
                "The permission Contacts.Read is missing: without it contacts are not backed up.")
                .noneMatch(note -> note.contains("Mail.Read"));
    }

    @Test
    @DisplayName("is not backed up without the permission to read mail, and no success is told")
    void failsWithoutThePermission() throws Exception {
        tenant.grant("[\"User.Read.All\"]");

        Run run = at.backup();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().get("outcome").textValue()).isEqualTo("failed");
        assertThat(run.out() + run.err()).contains("The permission Mail.Read is missing");
    }

    @Test
    @DisplayName("comes back after its messages were deleted, each once, and once more restored nothing is written")
    void restored() throws Exception {
        JsonNode first = requireSuccess(at.backup());
        List<JsonNode> before = fields("inbox");
        assertThat(before).isNotEmpty();
        for (JsonNode message : before.subList(0, before.size() / 2)) {
            tenant.asAnna("POST", "messages/" + message.get("id").textValue() + "/permanentDelete", "");
        }

        JsonNode restored = restoredInbox("anna@harbour.example", "bypass");

        assertThat(restored.get("restored").intValue()).isEqualTo(before.size() / 2);
        assertThat(restored.get("skipped").intValue()).isEqualTo(before.size() - before.size() / 2);
        assertThat(withoutIds(fields("inbox"))).containsExactlyInAnyOrderElementsOf(withoutIds(before));
        assertThat(restoredInbox("anna@harbour.example", "bypass").get("restored").intValue()).isZero();
        JsonNode next = requireSuccess(at.backup());
        assertThat(next.get("items")).isEqualTo(first.get("items"));
    }

    @Test
    @DisplayName("takes the place of what was changed since, and goes to another person's mailbox into a folder of its own")
    void replacedAndElsewhere() throws Exception {
        requireSuccess(at.backup());
        List<JsonNode> before = fields("inbox");
        tenant.asAnna("PATCH", "messages/" + before.getFirst().get("id").textValue(),
                "{\"categories\":[\"Changed\"],\"isRead\":" + !before.getFirst().get("isRead").booleanValue() + "}");

        JsonNode replaced = restoredInbox("anna@harbour.example", "replace");

        assertThat(replaced.get("replaced").intValue()).isOne();
        assertThat(withoutIds(fields("inbox"))).containsExactlyInAnyOrderElementsOf(withoutIds(before));

        JsonNode elsewhere = restoredInbox("info@harbour.example", "non-destructive");
        assertThat(elsewhere.get("restored").intValue()).isEqualTo(before.size());
        assertThat(elsewhere.get("folder").textValue()).isNotEmpty();
    }

    private Run restoredKinds(String user, String method) throws Exception {
        return Strongroom.run(at.microsoft("restore", user, "--method", method, "--folder", "Contacts", "--folder",
                "Calendar", "--folder", "Tasks"));
    }

    /** Takes away the first contact, the first task and the series. */
    private void lose() throws Exception {
        tenant.asAnna("POST",
                "contacts/" + at.all("contacts?$select=id").getFirst().get("id").textValue() + "/permanentDelete", "");
        String list = at.all("todo/lists")
                .stream()
                .filter(each -> each.get("wellknownListName").textValue().equals("defaultList"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .textValue();
        String tasks = "todo/lists/" + list + "/tasks";
        tenant.asAnna("DELETE", tasks + "/" + at.all(tasks).getFirst().get("id").textValue(), "");
        tenant.asAnna("POST", "events/" + series().getFirst() + "/permanentDelete", "");
    }

    private List<String> series() throws Exception {
        return at.all("calendar/events")
                .stream()
                .filter(each -> each.get("subject").textValue().equals("Stand-up"))
                .map(each -> each.get("id").textValue())
                .toList();
    }

    @Test
    @DisplayName("gets back the people, the events and the tasks that were lost, each once, and once more restored nothing is written, also from a later backup")
    void restoresOtherKinds() throws Exception {
        requireSuccess(at.backup());
        lose();
        assertThat(series()).isEmpty();

        Run run = restoredKinds("anna@harbour.example", "bypass");

        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        assertThat(run.json().get("restored").intValue()).isEqualTo(3);
        assertThat(run.json().get("skipped").intValue()).isPositive();
        assertThat(series()).hasSize(1);
        for (String method : List.of("bypass", "replace")) {
            Run again = restoredKinds("anna@harbour.example", method);
            assertThat(again.exitCode()).as(again.err() + again.out()).isZero();
            assertThat(again.json().get("restored").intValue() + again.json().get("replaced").intValue()).isZero();
        }
        requireSuccess(at.backup());
        assertThat(restoredKinds("anna@harbour.example", "replace").json().get("skipped").longValue())
                .isEqualTo(run.json().get("skipped").longValue() + 3);
    }

    @Test
    @DisplayName("gets a series back whole, once, though the restore was killed between its rule and its changed days")
    void killedRestore() throws Exception {
        requireSuccess(at.backup());
        tenant.asAnna("POST", "events/" + series().getFirst() + "/permanentDelete", "");
        tenant.order("[{\"kind\":\"throttle\",\"match\":\"PATCH users/*/events/*\",\"retryAfter\":300}]");
        List<String> command =
                at.microsoft("restore", "anna@harbour.example", "--method", "bypass", "--folder", "Calendar");
        try (Strongroom restore = Strongroom.start(command.toArray(String[]::new))) {
            while (series().isEmpty()) {
                assertThat(restore.endsWithin(Duration.ofMillis(100))).as("it ended before it was killed").isFalse();
            }
            restore.kill();
        }
        tenant.forgetFaults();

        Run again = Strongroom.run(command);

        assertThat(again.exitCode()).as(again.err() + again.out()).isZero();
        assertThat(again.json().get("restored").intValue()).isOne();
        String id = series().getFirst();
        assertThat(series()).hasSize(1);
        assertThat(Json.read(tenant.asAnna("GET", "events/" + id + "?$expand=exceptionOccurrences", ""))
                .get("exceptionOccurrences")).hasSize(1);
    }

    @Test
    @DisplayName("has what was edited since replaced, be it restored before or not, but no event to which people are invited")
    void replacesOtherKinds() throws Exception {
        requireSuccess(at.backup());
        String contact = at.all("contacts?$select=id").getFirst().get("id").textValue();
        tenant.asAnna("PATCH", "contacts/" + contact, "{\"surname\":\"Changed\"}");

        Run first = restoredKinds("anna@harbour.example", "replace");

        assertThat(first.exitCode()).as(first.err() + first.out()).isZero();
        assertThat(first.json().get("replaced").intValue()).isOne();
        List<JsonNode> contacts = at.all("contacts?$select=id,surname");
        assertThat(contacts).noneMatch(each -> each.get("surname").textValue().equals("Changed"));
        tenant.asAnna("PATCH", "contacts/" + contacts.getLast().get("id").textValue(), "{\"surname\":\"Changed\"}");
        assertThat(restoredKinds("anna@harbour.example", "replace").json().get("replaced").intValue()).isOne();
        String meeting = at.all("calendar/events")
                .stream()
                .filter(each -> !each.get("attendees").isEmpty())
                .findFirst()
                .orElseThrow()
                .get("id")
                .textValue();
        tenant.asAnna("PATCH", "events/" + meeting, "{\"subject\":\"Changed\"}");

        Run events = restoredKinds("anna@harbour.example", "replace");

        assertThat(events.exitCode()).as(events.err() + events.out()).isEqualTo(3);
        assertThat(events.json().get("problems").findValuesAsText("reason")).singleElement()
                .asString()
                .contains("People are invited to it");
        assertThat(restoredKinds("anna@harbour.example", "replace").json().get("restored").intValue()).isZero();
    }

    @Test
    @DisplayName("goes to another person's mailbox as far as the permissions allow, and the missing ones are named for each item")
    void namesMissingPermissions() throws Exception {
        requireSuccess(at.backup());
        long contacts = items("Contacts");
        tenant.grant("[\"Mail.ReadWrite\",\"Contacts.ReadWrite\",\"Calendars.Read\",\"Tasks.Read.All\"]");

        Run run = restoredKinds("info@harbour.example", "non-destructive");

        assertThat(run.exitCode()).as(run.err() + run.out()).isEqualTo(3);
        assertThat(run.json().get("restored").longValue()).isEqualTo(contacts);
        assertThat(run.json().get("folder").textValue()).startsWith("Restored ");
        assertThat(run.json().get("problems").findValuesAsText("reason"))
                .hasSize((int) (items("Calendar") + items("Tasks")))
                .allMatch(reason -> reason.startsWith("The permission Calendars.ReadWrite is missing")
                        || reason.startsWith("The permission Tasks.ReadWrite.All is missing"));
    }

    private long items(String folder) throws Exception {
        return StreamSupport.stream(desk.run("ls").json().get("folders").spliterator(), false)
                .filter(line -> line.get("folder").textValue().equals(folder))
                .mapToLong(line -> line.get("items").longValue())
                .sum();
    }

    private JsonNode restoredInbox(String user, String method) throws Exception {
        Run run = Strongroom.run(at.microsoft("restore", user, "--method", method, "--folder", "Inbox"));
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        return run.json();
    }

    /** What tells a message of a folder: its properties without those that a copy has of its own. */
    private List<JsonNode> fields(String folder) throws Exception {
        return at
                .all("mailFolders/" + folder + "/messages?$top=100&$select=internetMessageId,subject,from,toRecipients,"
                        + "sentDateTime,receivedDateTime,isRead,isDraft,categories,importance,flag,body");
    }

    private static List<JsonNode> withoutIds(List<JsonNode> messages) {
        List<JsonNode> without = new ArrayList<>();
        for (JsonNode message : messages) {
            ObjectNode fields = message.deepCopy();
            fields.remove(List.of("id", "@odata.etag"));
            without.add(fields.put("body",
                    fields.at("/body/content").asText().replace("\r\n", "\n").stripTrailing()));
        }
        return without;
    }

    private static JsonNode requireSuccess(Run run) {
        assertThat(run.exitCode()).as(run.err() + run.out()).isZero();
        JsonNode result = run.json();
        assertThat(result.get("outcome").textValue()).isEqualTo("success");
        assertThat(result.get("ledger")).isNotEmpty().allSatisfy(line -> {
            assertThat(line.get("closed").booleanValue()).as(line.toString()).isTrue();
            assertThat(line.get("stored")).as(line.toString()).isEqualTo(line.get("source"));
        });
        return result;
    }

    private List<String> exported(String name) throws Exception {
        return MailHashes.inZip(at.exported(name));
    }

    /** Of all messages as Graph gives them, in all folders but the search folders. */
    private List<String> served() throws Exception {
        // A delta may name a folder twice.
        Set<String> folders = new LinkedHashSet<>();
        for (JsonNode folder : at.all("mailFolders/delta?includeHiddenFolders=true")) {
            if (!folder.path("@odata.type").asText().endsWith("mailSearchFolder")) {
                folders.add(folder.get("id").textValue());
            }
        }
        String recoverable = Json.read(tenant.asAnna("GET", "mailFolders/recoverableitemsdeletions", ""))
                .get("id")
                .textValue();
        folders.add(recoverable);
        List<byte[]> messages = new ArrayList<>();
        for (String folder : folders) {
            for (JsonNode message : at.all("mailFolders/" + folder + "/messages?$select=id&$top=100")) {
                messages.add(tenant.bytesAsAnna("GET", "messages/" + message.get("id").textValue() + "/$value", ""));
            }
        }
        return MailHashes.of(messages);
    }

    private long requests() throws Exception {
        return Served.requests(tenant);
    }
}
