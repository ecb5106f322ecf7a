package dev.strongroom.simulator.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.simulator.microsoft.faults.FaultKind;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every fault at every type of resource: one that can't be reached here is one that nobody can rely on. */
class FaultsTest extends TenantTest {
    private record Example(String method, String path, String body) {
        static Example get(String path) {
            return new Example("GET", path, "");
        }
    }

    private final Map<ResourceType, Example> examples = new EnumMap<>(ResourceType.class);

    @BeforeEach
    void examples() {
        String message = ANNA + "messages/" + first(ANNA + "mailFolders/inbox/messages");
        String contact = ANNA + "contacts/" + first(ANNA + "contacts");
        String list = ANNA + "todo/lists/" + first(ANNA + "todo/lists");
        String task = list + "/tasks/" + first(list + "/tasks");
        String event = ANNA + "events/" + first(ANNA + "events");
        String section = ANNA + "onenote/sections/" + first(ANNA + "onenote/sections");
        String mailbox = "/v1.0/admin/exchange/mailboxes/"
                + client().get(ANNA + "settings/exchange").path("primaryMailboxId").asText();
        String group = first("/v1.0/groups");
        examples.put(ResourceType.USER, Example.get("/v1.0/users"));
        examples.put(ResourceType.GROUP, Example.get("/v1.0/groups/" + group + "/members"));
        examples.put(ResourceType.ORGANIZATION, Example.get("/v1.0/organization"));
        examples.put(ResourceType.LICENSE, Example.get("/v1.0/subscribedSkus"));
        examples.put(ResourceType.MAILBOX_SETTINGS, Example.get(ANNA + "mailboxSettings"));
        examples.put(ResourceType.MAIL_FOLDER, Example.get(ANNA + "mailFolders"));
        examples.put(ResourceType.MESSAGE, Example.get(message));
        examples.put(ResourceType.ATTACHMENT, Example.get(message + "/attachments"));
        examples.put(ResourceType.UPLOAD_SESSION,
                Example.get(client().post(message + "/attachments/createUploadSession",
                        "{\"AttachmentItem\":{\"name\":\"x\",\"size\":4000000}}").path("uploadUrl").asText()));
        examples.put(ResourceType.CONTACT_FOLDER, Example.get(ANNA + "contactFolders"));
        examples.put(ResourceType.CONTACT, Example.get(contact));
        examples.put(ResourceType.PHOTO, Example.get(contact + "/photo"));
        examples.put(ResourceType.CALENDAR, Example.get(ANNA + "calendars"));
        examples.put(ResourceType.EVENT, Example.get(event));
        examples.put(ResourceType.EVENT_ATTACHMENT, Example.get(event + "/attachments"));
        examples.put(ResourceType.TODO_LIST, Example.get(ANNA + "todo/lists"));
        examples.put(ResourceType.TODO_TASK, Example.get(task));
        examples.put(ResourceType.CHECKLIST_ITEM, Example.get(task + "/checklistItems"));
        examples.put(ResourceType.LINKED_RESOURCE, Example.get(task + "/linkedResources"));
        examples.put(ResourceType.NOTEBOOK, Example.get(ANNA + "onenote/notebooks"));
        examples.put(ResourceType.NOTE_SECTION, Example.get(ANNA + "onenote/sections"));
        examples.put(ResourceType.NOTE_PAGE, Example.get(section + "/pages"));
        examples.put(ResourceType.MAILBOX_FOLDER, Example.get(mailbox + "/folders"));
        examples.put(ResourceType.MAILBOX_ITEM,
                Example.get(mailbox + "/folders/" + first(mailbox + "/folders") + "/items"));
        examples.put(ResourceType.IMPORT_SESSION, new Example("POST", mailbox + "/createImportSession", ""));
        JsonNode drive = client().get(ANNA + "drive");
        String items = "/v1.0/drives/" + drive.path("id").asText() + "/";
        JsonNode file = client().get(items + "root:/Documents/Minutes.docx");
        examples.put(ResourceType.DRIVE, Example.get(ANNA + "drive"));
        examples.put(ResourceType.DRIVE_ITEM, Example.get(items + "root/delta"));
        examples.put(ResourceType.DRIVE_VERSION,
                Example.get(items + "items/" + file.path("id").asText() + "/versions"));
        examples.put(ResourceType.DRIVE_PERMISSION, Example.get(items + "root/permissions"));
        examples.put(ResourceType.DRIVE_DOWNLOAD, Example.get(file.path("@microsoft.graph.downloadUrl").asText()));
        examples.put(ResourceType.DRIVE_UPLOAD, Example.get(client()
                .post(items + "root:/new.bin:/createUploadSession", "{\"item\":{}}")
                .path("uploadUrl")
                .asText()));
        String site = "/v1.0/sites/harbour.sharepoint.example:/sites/logistics:";
        examples.put(ResourceType.SITE, Example.get("/v1.0/sites/getAllSites"));
        examples.put(ResourceType.SITE_LIST, Example.get(site + "/lists/Shipments/columns"));
        examples.put(ResourceType.SITE_ITEM, Example.get(site + "/lists/Shipments/items/delta?$expand=fields"));
        examples.put(ResourceType.SITE_PAGE, Example.get(site + "/pages/microsoft.graph.sitePage"));
        examples.put(ResourceType.SITE_PERMISSION, Example.get(site + "/lists/Shipments/permissions"));
        examples.put(ResourceType.BATCH, new Example("POST", "/v1.0/$batch",
                "{\"requests\":[{\"id\":\"1\",\"method\":\"GET\",\"url\":\"/users\"}]}"));
    }

    private String first(String path) {
        return client().get(path).at("/value/0/id").asText();
    }

    @Test
    void everyFaultStrikesEveryTypeOfResourceOnceAndIsCounted() {
        for (ResourceType type : ResourceType.values()) {
            Example example = Objects.requireNonNull(examples.get(type), () -> type + " has no example");
            for (FaultKind kind : FaultKind.values()) {
                order(kind);
                meet(kind, example);
                assertThat(ask(example).statusCode()).as(type + " after " + kind).isIn(200, 201);
            }
        }
        JsonNode types = client().get("/_sim/coverage").path("types");

        assertThat(types.size()).isEqualTo(ResourceType.values().length);
        types.properties()
                .forEach(type -> type.getValue()
                        .path("faults")
                        .properties()
                        .forEach(
                                fault -> assertThat(fault.getValue().asInt()).as(type.getKey() + " " + fault.getKey())
                                        .isEqualTo(1)));
    }

    private void order(FaultKind kind) {
        StringBuilder name = new StringBuilder();
        for (String word : kind.name().toLowerCase(java.util.Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        HttpResponse<byte[]> answer = client().send("POST", "/_sim/faults",
                "[{\"kind\":\"" + name + "\",\"afterBytes\":20,\"retryAfter\":7}]");
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private HttpResponse<byte[]> ask(Example example) {
        return client().send(example.method(), example.path(), example.body());
    }

    private void meet(FaultKind kind, Example example) {
        switch (kind) {
            case RESET, TRUNCATE -> assertThatThrownBy(() -> ask(example)).as(kind + " " + example.path())
                    .isInstanceOf(UncheckedIOException.class);
            case INVALID_JSON -> {
                HttpResponse<byte[]> answer = ask(example);
                assertThat(answer.statusCode()).isIn(200, 201);
                assertThatThrownBy(() -> TestClient.JSON.readTree(answer.body()))
                        .isInstanceOf(JsonProcessingException.class);
            }
            case THROTTLE -> {
                HttpResponse<byte[]> answer = ask(example);
                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
            }
            case UNAVAILABLE -> assertThat(ask(example).statusCode()).isEqualTo(503);
            case EXPIRED_DELTA -> assertThat(ask(example).statusCode()).isEqualTo(410);
            case EXPIRED_UPLOAD, GONE -> assertThat(ask(example).statusCode()).isEqualTo(404);
            case REVOKED -> assertThat(ask(example).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void anOrderSaysWhichRequestsItStrikesAndHowMany() {
        client().send("POST", "/_sim/faults",
                "[{\"kind\":\"unavailable\",\"status\":500,\"match\":\"GET users/*/messages/**\",\"skip\":1,\"times\":2}]");
        Example message = Objects.requireNonNull(examples.get(ResourceType.MESSAGE));

        assertThat(client().send("GET", "/v1.0/users", "").statusCode()).isEqualTo(200);
        assertThat(ask(message).statusCode()).isEqualTo(200);
        assertThat(ask(message).statusCode()).isEqualTo(500);
        assertThat(ask(message).statusCode()).isEqualTo(500);
        assertThat(ask(message).statusCode()).isEqualTo(200);
    }

    @Test
    void aResetIsNoEndOfStream() throws IOException {
        client().send("POST", "/_sim/faults", "[{\"kind\":\"reset\",\"afterBytes\":200}]");
        URI uri = URI.create(tenant().origin());
        try (var socket = new java.net.Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write(("GET /v1.0/users HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nAuthorization: Bearer "
                            + client().token() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(() -> socket.getInputStream().readAllBytes()).hasMessageContaining("reset");
        }
    }

    @Test
    void anUnknownFaultIsNamedWithThoseThatThereAre() {
        assertThat(client().send("POST", "/_sim/faults", "[{\"kind\":\"fire\"}]").statusCode()).isEqualTo(400);
    }
}
