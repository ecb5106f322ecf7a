package dev.strongroom.simulator.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MailTest extends TenantTest {
    private static final String[] IMMUTABLE = {"Prefer", "IdType=\"ImmutableId\""};
    private static final String INBOX_DELTA = ANNA + "mailFolders/inbox/messages/delta?$select=subject,isRead";

    @Test
    void listsTheTreeLevelByLevelAndHiddenFoldersOnRequest() {
        var top = client().pages(ANNA + "mailFolders?$top=5");
        var all = client().pages(ANNA + "mailFolders?includeHiddenFolders=true");

        assertThat(top.find("displayName", "Projects")).isPresent();
        assertThat(top.find("displayName", "Conversation History")).isEmpty();
        assertThat(all.find("displayName", "Conversation History")).isPresent();
        assertThat(all.find("displayName", "Deletions")).as("recoverable items lie beside the tree").isEmpty();
        assertThat(all.find("@odata.type", "#microsoft.graph.mailSearchFolder")).isPresent();
        String projects = top.find("displayName", "Projects").orElseThrow().path("id").asText();
        assertThat(client().pages(ANNA + "mailFolders/" + projects + "/childFolders").find("displayName", "会議 2025"))
                .isPresent();
    }

    @Test
    void findsFoldersByWellKnownName() {
        assertThat(client().get(ANNA + "mailFolders/recoverableitemsdeletions").path("totalItemCount").asInt())
                .isPositive();
        assertThat(client().get(ANNA + "mailFolders/msgfolderroot").path("displayName").asText())
                .isEqualTo("Top of Information Store");
    }

    @Test
    void countsOfAFolderAreThoseOfItsMessages() {
        JsonNode inbox = client().get(ANNA + "mailFolders/inbox");
        var messages = client().pages(ANNA + "mailFolders/inbox/messages?$top=50&$select=isRead");

        assertThat(new HashSet<>(messages.ids())).hasSize(inbox.path("totalItemCount").asInt());
        assertThat(messages.items().stream().filter(m -> !m.path("isRead").asBoolean()))
                .hasSize(inbox.path("unreadItemCount").asInt());
    }

    @Test
    void everyFolderDeltaAndEveryMessageConforms() {
        for (JsonNode folder : client().pages(ANNA + "mailFolders/delta?includeHiddenFolders=true").items()) {
            String path = ANNA + "mailFolders/" + folder.path("id").asText() + "/messages";
            for (JsonNode message : client().pages(path + "/delta", "Prefer", "odata.maxpagesize=40").items()) {
                String id = message.path("id").asText();
                client().get(ANNA + "messages/" + id
                        + "?$expand=attachments,singleValueExtendedProperties($filter=id%20eq%20'Integer%200x0E07')");
                client().get(ANNA + "messages/" + id + "?$select=internetMessageHeaders");
            }
        }
    }

    @Test
    void mimeHasTheSubjectAndTheMessageIdOfTheProperties() {
        for (JsonNode message : client().get(ANNA + "mailFolders/inbox/messages?$top=20").path("value")) {
            String mime = new String(client().bytes(ANNA + "messages/" + message.path("id").asText() + "/$value"),
                    StandardCharsets.UTF_8);

            assertThat(mime).contains("Message-ID: " + message.path("internetMessageId").asText())
                    .contains("Subject: ");
        }
    }

    @Test
    void messagesHaveAttachmentsOfEveryKind() {
        var kinds = new HashSet<String>();
        for (JsonNode message : client().pages(ANNA + "mailFolders/inbox/messages?$top=50&$expand=attachments")
                .items()) {
            for (JsonNode attachment : message.path("attachments")) {
                kinds.add(attachment.path("@odata.type").asText()
                        + (attachment.path("isInline").asBoolean() ? " inline" : ""));
                String path = ANNA + "messages/" + message.path("id").asText() + "/attachments/"
                        + attachment.path("id").asText();
                if (attachment.path("@odata.type").asText().endsWith("fileAttachment")) {
                    assertThat(client().bytes(path + "/$value"))
                            .isEqualTo(Base64.getDecoder().decode(attachment.path("contentBytes").asText()));
                } else if (attachment.path("@odata.type").asText().endsWith("itemAttachment")) {
                    assertThat(client().bytes(path + "/$value")).isNotEmpty();
                    assertThat(client().get(path + "?$expand=microsoft.graph.itemattachment/item")
                            .at("/item/subject")
                            .isTextual()).isTrue();
                } else {
                    assertThat(client().refusal(405, "GET", path + "/$value", "")).isEqualTo("ErrorInvalidRequest");
                }
            }
        }

        assertThat(kinds).contains("#microsoft.graph.fileAttachment", "#microsoft.graph.fileAttachment inline",
                "#microsoft.graph.itemAttachment", "#microsoft.graph.referenceAttachment");
    }

    @Test
    void pagesMayBeEmptyAndDeltasMayRepeat() {
        var delta = client().pages(INBOX_DELTA, "Prefer", "odata.maxpagesize=10");

        assertThat(delta.sizes().get(2)).isZero();
        assertThat(delta.ids()).hasSizeGreaterThan(new HashSet<>(delta.ids()).size());
        assertThat(new HashSet<>(delta.ids()))
                .hasSize(client().get(ANNA + "mailFolders/inbox").path("totalItemCount").asInt());
    }

    @Test
    @DisplayName("A delta tells what was created, changed, moved and deleted since, and nothing when nothing was")
    void deltaTellsChanges() {
        var first = client().pages(INBOX_DELTA, IMMUTABLE);
        List<String> ids = first.ids();
        String link = client().pages(first.deltaLink(), IMMUTABLE).deltaLink();
        client().patch(ANNA + "messages/" + ids.get(0), "{\"isRead\":true,\"categories\":[\"X\"]}", IMMUTABLE);
        client().post(ANNA + "messages/" + ids.get(1) + "/move", "{\"destinationId\":\"archive\"}", IMMUTABLE);
        client().delete(ANNA + "messages/" + ids.get(2));
        String created = client().post(ANNA + "mailFolders/inbox/messages", "{\"subject\":\"New\"}", IMMUTABLE)
                .path("id")
                .asText();

        var second = client().pages(link, IMMUTABLE);

        assertThat(second.ids()).containsExactlyInAnyOrder(ids.get(0), ids.get(1), ids.get(2), created);
        assertThat(second.items().stream().filter(item -> item.has("@removed")).map(item -> item.path("id").asText()))
                .containsExactlyInAnyOrder(ids.get(1), ids.get(2));
        assertThat(client().pages(second.deltaLink(), IMMUTABLE).items()).isEmpty();
        assertThat(client().get(ANNA + "messages/" + ids.get(1), IMMUTABLE).path("parentFolderId"))
                .isEqualTo(client().get(ANNA + "mailFolders/archive").path("id"));
    }

    @Test
    void idsChangeWithAMoveUnlessImmutableOnesAreAskedFor() {
        JsonNode message = client().get(ANNA + "mailFolders/inbox/messages?$top=1").path("value").path(0);
        String id = message.path("id").asText();
        String path = ANNA + "messages/" + id;
        String immutable = client().get(path, IMMUTABLE).path("id").asText();
        JsonNode moved = client().post(path + "/move", "{\"destinationId\":\"archive\"}");

        assertThat(moved.path("id").asText()).isNotEqualTo(id);
        assertThat(client().refusal(404, "GET", path, "")).isEqualTo("ErrorItemNotFound");
        assertThat(client().get(ANNA + "messages/" + immutable, IMMUTABLE).path("id").asText()).isEqualTo(immutable);
        assertThat(client().post(ANNA + "translateExchangeIds", "{\"inputIds\":[\"" + moved.path("id").asText()
                + "\"],\"sourceIdType\":\"restId\",\"targetIdType\":\"restImmutableEntryId\"}")
                .at("/value/0/targetId")
                .asText())
                .isEqualTo(immutable);
    }

    @Test
    void deltaLinksExpire() {
        String link = client().pages(INBOX_DELTA).deltaLink();
        client().post("/_sim/advance", "{\"days\":31}");

        assertThat(client().refusal(410, "GET", link, "")).isEqualTo("SyncStateNotFound");
    }

    @Test
    void extendedPropertiesMakeANewMessageOneThatWasReceived() {
        String body =
                """
                        {"subject":"Restored","body":{"contentType":"html","content":"<p>Hi</p>"},"isRead":true,
                         "from":{"emailAddress":{"name":"Zoë","address":"zoe@packline.example"}},
                         "toRecipients":[{"emailAddress":{"name":"Anna","address":"anna@harbour.example"}}],
                         "flag":{"flagStatus":"flagged"},"categories":["Blue category"],
                         "singleValueExtendedProperties":[{"id":"Integer 0x0E07","value":"1"},
                          {"id":"SystemTime 0x0E06","value":"2024-03-01T10:00:00Z"},{"id":"SystemTime 0x0039","value":"2024-03-01T09:59:00Z"}]}""";
        String id = client().post(ANNA + "mailFolders/inbox/messages", body).path("id").asText();
        JsonNode message = client().get(ANNA + "messages/" + id);

        assertThat(message.path("isDraft").asBoolean()).isFalse();
        assertThat(message.path("receivedDateTime").asText()).isEqualTo("2024-03-01T10:00:00Z");
        assertThat(message.path("sentDateTime").asText()).isEqualTo("2024-03-01T09:59:00Z");
        assertThat(new String(client().bytes(ANNA + "messages/" + id + "/$value"), StandardCharsets.UTF_8))
                .contains("Subject: Restored", "<p>Hi</p>");
    }

    @Test
    void aMessageFromMimeIsADraftAndComesBackByteForByte() {
        byte[] mime = client().bytes(ANNA + "messages/"
                + client().get(ANNA + "mailFolders/inbox/messages?$top=1").at("/value/0/id").asText() + "/$value");
        JsonNode created = client().post(ANNA + "messages", Base64.getEncoder().encodeToString(mime), "Content-Type",
                "text/plain");

        assertThat(created.path("isDraft").asBoolean()).isTrue();
        assertThat(client().bytes(ANNA + "messages/" + created.path("id").asText() + "/$value")).isEqualTo(mime);
    }

    @Test
    void foldersAreMadeRenamedAndDeletedAndTheirDeltaTellsIt() {
        String link = client().pages(ANNA + "mailFolders/delta").deltaLink();
        String id = client().post(ANNA + "mailFolders", "{\"displayName\":\"New\"}").path("id").asText();
        assertThat(client().refusal(409, "POST", ANNA + "mailFolders", "{\"displayName\":\"New\"}"))
                .isEqualTo("ErrorFolderExists");
        client().patch(ANNA + "mailFolders/" + id, "{\"displayName\":\"Newer\"}");
        var changes = client().pages(link);

        assertThat(changes.find("id", id).orElseThrow().path("displayName").asText()).isEqualTo("Newer");
        client().delete(ANNA + "mailFolders/" + id);
        assertThat(client().pages(changes.deltaLink()).find("id", id).orElseThrow().has("@removed")).isTrue();
    }

    @Test
    void filtersMessagesByTheTimeTheyCame() {
        String filter = "$filter=receivedDateTime%20ge%202025-06-01T00:00:00Z&$select=receivedDateTime&$top=50";
        var messages = client().pages(ANNA + "mailFolders/inbox/messages?" + filter);

        assertThat(client().refusal(400, "GET", ANNA + "mailFolders/inbox/messages?$search=x", ""))
                .isEqualTo("BadRequest");
        assertThat(messages.items()).isNotEmpty()
                .allMatch(m -> m.path("receivedDateTime").asText().compareTo("2025-06-01") >= 0);
        assertThat(client().refusal(400, "GET", ANNA + "mailFolders/inbox/messages?$filter=subject%20has%20'x'", ""))
                .isEqualTo("BadRequest");
    }

    @Test
    void laterKeysAreOfMessagesThatCameLater() {
        List<String> came = client().pages(ANNA + "mailFolders/inbox/messages?$select=receivedDateTime&$top=50")
                .items()
                .stream()
                .map(message -> message.path("receivedDateTime").asText())
                .toList();
        int tenth = came.size() / 10;

        assertThat(Collections.max(came.subList(0, tenth)))
                .isLessThan(Collections.min(came.subList(came.size() - tenth, came.size())));
    }
}
