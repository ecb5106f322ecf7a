package dev.strongroom.connectors.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.AppendResult;
import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.ItemContent;
import dev.strongroom.connectors.ItemId;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.TargetItem;
import dev.strongroom.connectors.microsoft.item.CanonicalJson;
import dev.strongroom.formats.item.ItemKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds of every kind of item that is written into a tenant beside mail. */
abstract class RestoringItems {
    static final JsonMapper JSON = new JsonMapper();

    final TenantProcess tenant = TenantProcess.start("");
    final MicrosoftConnector connector = new MicrosoftConnector();

    @AfterEach
    void stop() {
        tenant.close();
    }

    abstract ItemKind kind();

    /** The name of the folder that every mailbox has. */
    abstract String mainFolder();

    /** How many items of the kind Anna has. */
    abstract int count();

    /** The permission to read. */
    abstract String mayRead();

    /** The permission to write. */
    abstract String mayWrite();

    /** A request that makes an item, as an order of a fault matches it. */
    abstract String creation();

    /** The path of what a folder of this id holds. */
    abstract String list(String folder);

    /** Makes an item by its path as its owner would edit it. */
    abstract void edit(String folder, String id) throws Exception;

    /** An item whole, as JSON that can be compared. */
    abstract JsonNode read(String folder, String id) throws Exception;

    /** What an item that was restored is to be. */
    JsonNode expected(JsonNode original) {
        return original;
    }

    /** What a restore must report of an item. */
    boolean reported(JsonNode original) {
        return !expected(original).equals(original);
    }

    JsonNode json(String path) throws Exception {
        return JSON.readTree(tenant.asAnna("GET", path, ""));
    }

    /** Without what each item has of its own. */
    static ObjectNode own(JsonNode item) {
        ObjectNode canonical = CanonicalJson.of((ObjectNode) item);
        canonical.remove("createdDateTime");
        return canonical;
    }

    List<JsonNode> all(String path) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            JsonNode page = json(next);
            page.path("value").forEach(all::add);
            next = page.path("@odata.nextLink").asText();
        }
        return all;
    }

    static ItemContent content(StoredMail.Stored stored) {
        byte[] bytes = stored.bytes().getBytes(StandardCharsets.ISO_8859_1);
        return new ItemContent.InMemory(bytes, 0, bytes.length);
    }

    AppendResult append(EntityTarget target, String folder, StoredMail.Stored stored) throws Exception {
        return target.append(folder, stored.bytes().length(), content(stored), stored.item().received(),
                stored.item().state());
    }

    /** One of the main folder. */
    StoredMail.Stored one() throws Exception {
        try (EntitySource source = connector.openSource(tenant.anna())) {
            return mainItems(source).items.values().iterator().next();
        }
    }

    StoredMail mainItems(EntitySource source) throws Exception {
        StoredMail mail = new StoredMail();
        mail.take(source, source.containers()
                .stream()
                .filter(folder -> folder.kind() == kind() && folder.path().equals(List.of(mainFolder())))
                .findFirst()
                .orElseThrow());
        return mail;
    }

    static List<TargetItem> listed(EntityTarget target, String folder) throws Exception {
        try (Stream<TargetItem> items = target.items(folder)) {
            return items.toList();
        }
    }

    static String sha256(StoredMail.Stored stored) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(stored.bytes().getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    @DisplayName("A restored item has every field of the one that was backed up, or the report names what it lost")
    void everyField() throws Exception {
        int restored = 0;
        try (EntitySource source = connector.openSource(tenant.anna());
                EntityTarget target = connector.openTarget(tenant.anna())) {
            List<Container> containers = source.containers();
            String folder = target.ensureContainer(kind(), List.of("Restored", "All"));
            for (Container container : containers) {
                if (container.kind() == kind()) {
                    StoredMail mail = new StoredMail();
                    mail.take(source, container);
                    for (StoredMail.Stored stored : mail.items.values()) {
                        JsonNode original = read(container.id(), stored.item().providerId().orElseThrow());

                        AppendResult written = append(target, folder, stored);

                        assertThat(read(folder, written.providerId().orElseThrow())).isEqualTo(expected(original));
                        assertThat(written.losses().isEmpty()).as(original.toString()).isEqualTo(!reported(original));
                        restored++;
                    }
                }
            }
            assertThat(listed(target, folder)).hasSize(restored);
        }
        assertThat(restored).isEqualTo(count());
    }

    @Test
    @DisplayName("What a target lists of a restored item is what was stored of it, until somebody edits it")
    void knowsItAgain() throws Exception {
        StoredMail.Stored stored = one();
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(kind(), List.of("Again"));
            AppendResult written = append(target, folder, stored);

            assertThat(listed(target, folder)).singleElement().satisfies(item -> {
                assertThat(item.id()).isEqualTo(written.id().orElseThrow());
                assertThat(stored.bytes().replace("\r\n ", "")).contains("\r\nUID:" + item.print().messageId() + "\r");
                assertThat(item.print().size()).isEqualTo(stored.bytes().length());
                assertThat(item.print().received().getEpochSecond())
                        .isEqualTo(stored.item().received().getEpochSecond());
                assertThat(item.state()).isEqualTo(stored.item().state());
            });
            ItemId id = written.id().orElseThrow();
            assertThat(target.writtenFrom(folder, id)).contains(sha256(stored));

            edit(folder, written.providerId().orElseThrow());

            assertThat(target.writtenFrom(folder, id)).isEmpty();
        }
    }

    @Test
    @DisplayName("An item that nobody touched since the backup has the bytes and the state of the stored one")
    void knowsOriginals() throws Exception {
        try (EntitySource source = connector.openSource(tenant.anna());
                EntityTarget target = connector.openTarget(tenant.anna())) {
            StoredMail stored = mainItems(source);
            String folder = target.ensureContainer(kind(), List.of("INBOX"));
            assertThat(target.ensureContainer(kind(), List.of(mainFolder()))).isEqualTo(folder);

            List<TargetItem> items = listed(target, folder);

            assertThat(items).hasSameSizeAs(stored.items.values());
            for (TargetItem item : items) {
                StoredMail.Stored same = stored.items.values()
                        .stream()
                        .filter(each -> each.item().providerId().equals(item.providerId()))
                        .findFirst()
                        .orElseThrow();
                assertThat(item.id()).isEqualTo(same.item().id());
                assertThat(item.state()).isEqualTo(same.item().state());
                assertThat(target.writtenFrom(folder, item.id())).isEmpty();
                try (var in = target.content(folder, item.id()).open()) {
                    assertThat(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)).isEqualTo(same.bytes());
                }
            }
        }
    }

    @Test
    @DisplayName("A creation whose answer is lost is found and not done twice; too many requests and failures are waited out")
    void lostAnswer() throws Exception {
        StoredMail.Stored stored = one();
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(kind(), List.of("Once"));
            tenant.order("[{\"kind\":\"throttle\",\"match\":\"" + creation() + "\",\"retryAfter\":1},"
                    + "{\"kind\":\"reset\",\"match\":\"" + creation() + "\",\"afterBytes\":20},"
                    + "{\"kind\":\"unavailable\",\"match\":\"PATCH **\",\"times\":2}]");

            AppendResult written = append(target, folder, stored);

            assertThat(listed(target, folder)).extracting(TargetItem::id)
                    .containsExactly(written.id().orElseThrow());
        }
    }

    @Test
    @DisplayName("An item that a restore left half written is no item of the folder, and the next listing takes it away")
    void unfinished() throws Exception {
        StoredMail.Stored stored = one();
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(kind(), List.of("Killed"));
            // All of the end fails, the removal too: as a kill would leave it.
            tenant.order("[{\"kind\":\"revoked\",\"match\":\"PATCH **\",\"times\":100},"
                    + "{\"kind\":\"revoked\",\"match\":\"POST users/*/*/*/permanentDelete\",\"times\":100},"
                    + "{\"kind\":\"revoked\",\"match\":\"DELETE **\",\"times\":100}]");
            assertThatThrownBy(() -> append(target, folder, stored)).isInstanceOf(RefusedException.class);
            tenant.forgetFaults();
            assertThat(all(list(folder))).hasSize(1);

            assertThat(listed(target, folder)).isEmpty();

            assertThat(all(list(folder))).isEmpty();
        }
    }

    @Test
    @DisplayName("Folders are found by their names whatever the case, and made where they are missing")
    void folders() throws Exception {
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            assertThat(target.hasContainer(kind(), List.of("New", "Deep/er"))).isFalse();

            String made = target.ensureContainer(kind(), List.of("New", "Deep/er"));

            assertThat(target.hasContainer(kind(), List.of("New"))).isTrue();
            assertThat(target.ensureContainer(kind(), List.of("new", "DEEP/ER"))).isEqualTo(made);
        }
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            assertThat(target.hasContainer(kind(), List.of("New", "Deep/er"))).isTrue();
        }
    }

    @Test
    @DisplayName("An item can be removed for good; one that is not there any more is removed already")
    void removal() throws Exception {
        StoredMail.Stored stored = one();
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(kind(), List.of("Gone"));
            ItemId id = append(target, folder, stored).id().orElseThrow();

            target.remove(folder, id);
            target.remove(folder, id);

            assertThat(listed(target, folder)).isEmpty();
            assertThat(target.writtenFrom(folder, id)).isEmpty();
        }
    }

    @Test
    @DisplayName("A missing permission is named before anything is written")
    void permission() throws Exception {
        tenant.grant("[\"" + mayRead() + "\",\"Mail.ReadWrite\"]");
        try (EntityTarget target = new MicrosoftConnector().openTarget(tenant.anna())) {
            target.require(ItemKind.MAIL);
            assertThatThrownBy(() -> target.require(kind())).isInstanceOf(RefusedException.class)
                    .hasMessageContaining("The permission " + mayWrite() + " is missing");
            assertThatThrownBy(() -> target.ensureContainer(kind(), List.of("Another")))
                    .hasMessageContaining("The permission " + mayWrite() + " is missing");
        }
    }
}
