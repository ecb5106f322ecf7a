package dev.strongroom.connectors.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.AppendResult;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.EntityTargetContract;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.TargetItem;
import dev.strongroom.connectors.imap.FaultProxy;
import dev.strongroom.formats.item.ItemKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Messages that are written into a tenant, as the tenant shows them then. */
class RestoringMailTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant RECEIVED = Instant.parse("2025-03-01T09:00:07Z");
    /** What a copy of a message has of its own, and what the tenant gives out of its own accord. */
    private static final List<String> ITS_OWN = List.of("id", "changeKey", "createdDateTime", "lastModifiedDateTime",
            "parentFolderId", "conversationId", "conversationIndex", "webLink", "isReadReceiptRequested", "@odata.etag",
            "bodyPreview", "attachments", "@odata.context", "attachments@odata.context");

    private final TenantProcess tenant = TenantProcess.start("");
    private final MicrosoftConnector connector = new MicrosoftConnector();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private static ItemContent.InMemory bytes(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        return new ItemContent.InMemory(bytes, 0, bytes.length);
    }

    private static ItemContent.Streamed streamed(String content) {
        return () -> bytes(content).open();
    }

    private List<JsonNode> list(String path) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = JSON.readTree(tenant.asAnna("GET", next, ""));
            page.path("value").forEach(all::add);
            next = page.path("@odata.nextLink").asText();
        }
        return all;
    }

    private JsonNode message(AppendResult written) throws Exception {
        return JSON.readTree(tenant.asAnna("GET",
                "messages/" + written.providerId().orElseThrow() + "?$expand=attachments", ""));
    }

    private static JsonNode comparable(JsonNode message) {
        ObjectNode fields = ((ObjectNode) message).deepCopy();
        fields.remove(ITS_OWN);
        // Text of mail has the line ends of the internet.
        String body = fields.at("/body/content").asText().replace("\r\n", "\n").stripTrailing();
        ((ObjectNode) fields.path("body")).put("content", body);
        return fields;
    }

    /** Links to files in the cloud are texts in mail: no file hangs on the restored message for them. */
    private static JsonNode withoutLinks(JsonNode original) {
        ObjectNode fields = original.deepCopy();
        boolean files = false;
        for (JsonNode file : original.path("attachments")) {
            files |= !file.path("isInline").asBoolean()
                    && !file.path("@odata.type").asText().contains("referenceAttachment");
        }
        return fields.put("hasAttachments", files);
    }

    /** Files by their names: what they hold and how they hang on the message. Links have no content to compare. */
    private Map<String, String> files(JsonNode message) throws Exception {
        Map<String, String> files = new TreeMap<>();
        for (JsonNode file : message.path("attachments")) {
            String path = "messages/" + message.path("id").asText() + "/attachments/" + file.path("id").asText();
            boolean isMessage = file.path("@odata.type").asText().contains("itemAttachment");
            if (!file.path("@odata.type").asText().contains("referenceAttachment")) {
                byte[] content = tenant.bytesAsAnna("GET", path + "/$value", "");
                files.put(Base64.getEncoder().encodeToString(content), isMessage || file.path("contentType")
                        .asText()
                        .equals("message/rfc822") ? "message"
                                : file.path("name").asText() + " " + file.path("contentType").asText() + " "
                                        + file.path("isInline").asText() + " " + file.path("contentId").asText());
            }
        }
        return files;
    }

    @Test
    @DisplayName("A restored message has every field and every file of the one that was backed up")
    void everyField() throws Exception {
        Map<String, JsonNode> before = new HashMap<>();
        for (String folder : List.of("inbox", "drafts", "sentitems")) {
            for (JsonNode message : list("mailFolders/" + folder + "/messages?$expand=attachments&$top=50")) {
                before.put(message.path("id").asText(), message);
            }
        }
        try (EntitySource source = connector.openSource(tenant.anna());
                EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.MAIL, List.of("Restored", "All"));
            for (String name : List.of("Inbox", "Drafts", "Sent Items")) {
                StoredMail mail = new StoredMail();
                mail.take(source, TenantProcess.folder(source, name));
                for (StoredMail.Stored stored : mail.items.values()) {
                    JsonNode original = before.getOrDefault(stored.item().providerId().orElseThrow(),
                            JSON.createObjectNode());
                    isRestored(target, folder, stored, original);
                }
            }
        }
        assertThat(before).hasSizeGreaterThan(50);
    }

    private void isRestored(EntityTarget target, String folder, StoredMail.Stored stored, JsonNode original)
            throws Exception {
        AppendResult written = target.append(folder, stored.bytes().length(), bytes(stored.bytes()),
                stored.item().received(), stored.item().state());

        JsonNode restored = message(written);
        assertThat(comparable(restored)).isEqualTo(comparable(withoutLinks(original)));
        assertThat(files(restored)).isEqualTo(files(original));
        assertThat(written.losses()).isEmpty();
        assertThat(written.refusedFlags()).isEmpty();
    }

    @Test
    @DisplayName("What a target lists of a restored message is what was stored of it, so that nothing is restored twice")
    void knowsItAgain() throws Exception {
        String content = "From: a@x.example\r\nSubject: No id\r\n\r\nHello\r\n";
        ItemState state = new ItemState(new TreeSet<>(Set.of("\\Seen", "\\Flagged", "$Work")), new TreeMap<>(Map.of(
                "categories", "[\"Blue \\\"sea\\\"\",\"Café\"]", "importance", "high", "inference", "other",
                "followup", "{\"flagStatus\":\"flagged\",\"dueDateTime\":"
                        + "{\"dateTime\":\"2025-03-02T09:00:00.0000000\",\"timeZone\":\"UTC\"}}")));
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.MAIL, List.of("Again"));
            AppendResult written = target.append(folder, content.length(), bytes(content), RECEIVED, state);

            List<TargetItem> listed = listed(target, folder);

            assertThat(listed).singleElement().satisfies(item -> {
                assertThat(item.id()).isEqualTo(written.id().orElseThrow());
                assertThat(item.print().messageId()).isEmpty();
                assertThat(item.print().size()).isEqualTo(content.length());
                assertThat(item.print().received()).isEqualTo(RECEIVED);
                assertThat(item.state().properties()).isEqualTo(state.properties());
                assertThat(item.state().flags()).containsExactly("\\Flagged", "\\Seen");
            });
            assertThat(written.refusedFlags()).containsExactly("$Work");
            assertThat(target.writtenFrom(folder, listed.getFirst().id())).contains(sha256(content));
        }
    }

    private static List<TargetItem> listed(EntityTarget target, String folder) throws Exception {
        try (Stream<TargetItem> items = target.items(folder)) {
            return items.toList();
        }
    }

    private static String sha256(String content) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String withFiles(int... sizes) {
        StringBuilder message = new StringBuilder("""
                From: Anna <anna@harbour.example>
                Message-ID: <large@x.example>
                Subject: Large
                Date: Sat, 1 Mar 2025 09:00:00 +0000
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain

                Hello
                """);
        for (int i = 0; i < sizes.length; i++) {
            byte[] file = new byte[sizes[i]];
            new Random(i).nextBytes(file);
            message.append("--b\nContent-Type: application/zip\nContent-Transfer-Encoding: base64\n")
                    .append("Content-Disposition: attachment; filename=f" + i + ".zip\n\n")
                    .append(Base64.getMimeEncoder().encodeToString(file))
                    .append('\n');
        }
        return message.append("--b--\n").toString().replaceAll("\r?\n", "\r\n");
    }

    private List<Integer> sizes(String id) throws Exception {
        return list("messages/" + id + "/attachments?$select=name,size").stream()
                .map(file -> file.path("size").asInt())
                .toList();
    }

    @Test
    @DisplayName("Large files go by uploads of their own, in their order, also when the connection breaks off in the middle")
    void largeFiles() throws Exception {
        String content = withFiles(1_000, 9_000_000, 4_000_000, 2_000);
        tenant.order("[{\"kind\":\"reset\",\"match\":\"PUT **\",\"skip\":1,\"times\":2}]");
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.MAIL, List.of("Large"));

            AppendResult written =
                    target.append(folder, content.length(), streamed(content), RECEIVED, ItemState.EMPTY);

            assertThat(sizes(written.providerId().orElseThrow())).containsExactly(1_000, 9_000_000, 4_000_000, 2_000);
            assertThat(listed(target, folder)).singleElement()
                    .satisfies(item -> assertThat(item.print().size()).isEqualTo(content.length()));
        }
    }

    @Test
    @DisplayName("A creation whose answer is lost is found and not done twice")
    void lostAnswer() throws Exception {
        String content = "From: a@x.example\r\nMessage-ID: <once@x.example>\r\n\r\nHello\r\n";
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.MAIL, List.of("Once"));
            tenant.order("[{\"kind\":\"reset\",\"match\":\"POST users/*/mailFolders/*/messages\",\"afterBytes\":20}]");

            AppendResult written = target.append(folder, content.length(), bytes(content), RECEIVED, ItemState.EMPTY);

            assertThat(listed(target, folder)).extracting(TargetItem::id)
                    .containsExactly(written.id().orElseThrow());
        }
    }

    @Test
    @DisplayName("An upload that the tenant forgot begins again with the whole message, and nothing half is left")
    void expiredUpload() throws Exception {
        String content = withFiles(9_000_000);
        tenant.order("[{\"kind\":\"expiredUpload\",\"match\":\"PUT **\",\"skip\":1}]");
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.MAIL, List.of("Expired"));

            AppendResult written =
                    target.append(folder, content.length(), streamed(content), RECEIVED, ItemState.EMPTY);

            assertThat(list("mailFolders/" + folder + "/messages")).hasSize(1);
            assertThat(sizes(written.providerId().orElseThrow())).containsExactly(9_000_000);
        }
    }

    @Test
    @DisplayName("A message without all of its files is no message of the folder, and the next listing takes it away")
    void unfinished() throws Exception {
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.MAIL, List.of("Killed"));
            tenant.asAnna("POST", "mailFolders/" + folder + "/messages", """
                    {"subject":"half","singleValueExtendedProperties":[{
                     "id":"String {8f1c6a52-3d0e-4c0b-9a43-5b1c7e2f9d10} Name StrongroomContent",
                     "value":"1 part 10 %s 3f2504e0-4f89"}]}""".formatted("0".repeat(64)));

            assertThat(listed(target, folder)).isEmpty();
            assertThat(list("mailFolders/" + folder + "/messages")).isEmpty();
        }
    }

    @Test
    @DisplayName("Folders are found by their names whatever the case, nested ones and the inbox too, and made where missing")
    void folders() throws Exception {
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String inbox = JSON.readTree(tenant.asAnna("GET", "mailFolders/inbox", "")).path("id").asText();
            assertThat(target.ensureContainer(ItemKind.MAIL, List.of("INBOX"))).isEqualTo(inbox);
            assertThat(target.ensureContainer(ItemKind.MAIL, List.of("inbox"))).isEqualTo(inbox);
            assertThat(target.hasContainer(ItemKind.MAIL, List.of("New", "Deep/er"))).isFalse();

            String made = target.ensureContainer(ItemKind.MAIL, List.of("New", "Deep/er"));

            assertThat(target.ensureContainer(ItemKind.MAIL, List.of("new", "DEEP/ER"))).isEqualTo(made);
            assertThat(JSON.readTree(tenant.asAnna("GET", "mailFolders/" + made, "")).path("displayName").asText())
                    .isEqualTo("Deep/er");
        }
    }

    @Test
    @DisplayName("A message that was removed is in no folder any more, and removing it again does nothing")
    void removes() throws Exception {
        String content = "From: a@x.example\r\nMessage-ID: <gone@x.example>\r\n\r\nHello\r\n";
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.MAIL, List.of("Gone"));
            ItemId id = target.append(folder, content.length(), bytes(content), RECEIVED, ItemState.EMPTY)
                    .id()
                    .orElseThrow();

            target.remove(folder, id);
            target.remove(folder, id);

            assertThat(listed(target, folder)).isEmpty();
            assertThat(target.writtenFrom(folder, id)).isEmpty();
        }
    }

    @Test
    @DisplayName("Without the permission to write nothing is restored, and it is named; what is signed says what it lost")
    void saysWhatIsMissing() throws Exception {
        String signed = """
                From: a@x.example
                Content-Type: multipart/signed; boundary=b

                --b

                Hello
                --b--
                """.replace("\n", "\r\n");
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.MAIL, List.of("Signed"));
            assertThat(target.append(folder, signed.length(), bytes(signed), RECEIVED, ItemState.EMPTY).losses())
                    .singleElement()
                    .asString()
                    .contains("signed or encrypted");
        }
        tenant.grant("[\"Mail.Read\"]");

        try (EntityTarget target = new MicrosoftConnector().openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.MAIL, List.of("Signed"));
            assertThatThrownBy(
                    () -> target.append(folder, signed.length(), bytes(signed), RECEIVED, ItemState.EMPTY))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("The permission Mail.ReadWrite is missing");
            assertThatThrownBy(() -> target.ensureContainer(ItemKind.MAIL, List.of("Another")))
                    .hasMessageContaining("The permission Mail.ReadWrite is missing");
        }
    }

    @Nested
    @DisplayName("Over a connection that takes no more")
    class Stuck implements EntityTargetContract {
        private Optional<FaultProxy> proxy = Optional.empty();

        @Override
        public EntityTarget openStuck() throws Exception {
            int port = Integer.parseInt(tenant.origin().replaceAll(".*:", ""));
            FaultProxy deaf = new FaultProxy(port).deafAfter(20_000);
            proxy = Optional.of(deaf);
            TenantAddress direct = tenant.address();
            return connector.openTarget(new MicrosoftAddress(new TenantAddress(direct.login(),
                    ServiceUrl.of("http://127.0.0.1:" + deaf.port() + "/v1.0"), direct.tenant(), direct.clientId(),
                    direct.credential(), Optional.empty(), Optional.empty()), "anna@harbour.example"));
        }

        @AfterEach
        void close() throws Exception {
            if (proxy.isPresent()) {
                proxy.get().close();
            }
        }
    }
}
