package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.microsoft.TenantProcess;
import dev.strongroom.service.cli.Run;
import java.nio.file.Path;
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

    @Test
    @DisplayName("has its mail restored and says of each contact, event and task that it is not, which comes by export alone")
    void leavesOutOtherKinds() throws Exception {
        requireSuccess(at.backup());
        long others = items("Contacts");
        assertThat(others).isPositive();

        Run run = Strongroom.run(at.microsoft("restore", "anna@harbour.example", "--method", "bypass", "--folder",
                "Inbox", "--folder", "Contacts"));

        assertThat(run.exitCode()).as(run.err() + run.out()).isEqualTo(3);
        assertThat(run.json().get("outcome").textValue()).isEqualTo("partial");
        assertThat(run.json().get("skipped").intValue()).isPositive();
        assertThat(run.json().get("failed").longValue()).isEqualTo(others);
        assertThat(run.json().get("problems").findValuesAsText("reason")).hasSize((int) others)
                .allMatch("Only mail can be restored into Microsoft 365 yet. Please export the rest instead."::equals);
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
