package dev.strongroom.connectors.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.AppendResult;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.connectors.EntityTarget;
import dev.strongroom.connectors.RefusedException;
import dev.strongroom.connectors.TargetItem;
import dev.strongroom.connectors.UnreachableException;
import dev.strongroom.formats.item.ItemKind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Events that are written into a tenant, as the tenant shows them then. */
class RestoringEventsTest extends RestoringItems {
    private static final String CUSTOM = "tzone://Microsoft/Custom";

    @Override
    ItemKind kind() {
        return ItemKind.EVENT;
    }

    @Override
    String mainFolder() {
        return "Calendar";
    }

    @Override
    int count() {
        return 14;
    }

    @Override
    String mayRead() {
        return "Calendars.Read";
    }

    @Override
    String mayWrite() {
        return "Calendars.ReadWrite";
    }

    @Override
    String creation() {
        return "POST users/*/calendars/*/events";
    }

    @Override
    String list(String folder) {
        return "calendars/" + folder + "/events";
    }

    @Override
    void edit(String folder, String id) throws Exception {
        tenant.asAnna("PATCH", "events/" + id, "{\"subject\":\"Put off\"}");
    }

    @Override
    JsonNode read(String folder, String id) throws Exception {
        ObjectNode event = own(json("events/" + id + "?$expand=exceptionOccurrences"));
        event.remove("iCalUId");
        for (JsonNode exception : event.path("exceptionOccurrences")) {
            ((ObjectNode) exception).remove(List.of("iCalUId", "createdDateTime"));
        }
        ArrayNode cancelled = event.putArray("cancelledOccurrences");
        json("events/" + id + "?$select=cancelledOccurrences").path("cancelledOccurrences")
                .forEach(day -> cancelled.add(day.asText().replaceAll(".*\\.", "")));
        ObjectNode files = event.putObject("files");
        files.setAll(files(id));
        return event;
    }

    private ObjectNode files(String event) throws Exception {
        ObjectNode files = JSON.createObjectNode();
        for (JsonNode file : all("events/" + event
                + "/attachments?$select=name,contentType,isInline,microsoft.graph.fileAttachment/contentId")) {
            if (file.path("@odata.type").asText().endsWith("referenceAttachment")) {
                continue;
            }
            byte[] content = tenant.bytesAsAnna("GET",
                    "events/" + event + "/attachments/" + file.path("id").asText() + "/$value", "");
            files.put(file.path("name").asText() + " " + file.path("contentType").asText() + " "
                    + file.path("isInline").asBoolean() + " " + file.path("contentId").asText(""), content);
        }
        return files;
    }

    /** Nobody is invited; what that leaves of the people stands in the text. */
    @Override
    JsonNode expected(JsonNode original) {
        ObjectNode event = original.deepCopy();
        if (!original.path("attendees").isEmpty()) {
            StringBuilder people = new StringBuilder();
            original.path("attendees")
                    .forEach(each -> people.append(people.isEmpty() ? "" : ", ")
                            .append(each.at("/emailAddress/name").asText() + " &lt;"
                                    + each.at("/emailAddress/address").asText() + "&gt; (accepted)"));
            String body = original.at("/body/content").asText();
            ((ObjectNode) event.path("body")).put("content", body.replace("</body>",
                    "<p>Organizer: " + original.at("/organizer/emailAddress/name").asText() + " &lt;"
                            + original.at("/organizer/emailAddress/address").asText() + "&gt;<br>Invited: " + people
                            + "</p></body>"));
            event.putArray("attendees");
        }
        if (original.path("isCancelled").asBoolean()) {
            event.put("isCancelled", false).put("showAs", "free").put("isReminderOn", false);
            event.put("subject", "Canceled: " + original.path("subject").asText());
        }
        for (String zone : List.of("originalStartTimeZone", "originalEndTimeZone")) {
            if (event.path(zone).asText().equals(CUSTOM)) {
                event.put(zone, "UTC");
            }
        }
        if (event.at("/recurrence/range/recurrenceTimeZone").asText().equals(CUSTOM)) {
            ((ObjectNode) event.at("/recurrence/range")).put("recurrenceTimeZone", "UTC");
        }
        return event;
    }

    private String made(String body) throws Exception {
        return JSON.readTree(tenant.asAnna("POST", "calendar/events", body)).path("id").asText();
    }

    private StoredMail.Stored stored(String id) throws Exception {
        try (EntitySource source = connector.openSource(tenant.anna())) {
            return mainItems(source).items.values()
                    .stream()
                    .filter(each -> each.item().providerId().orElseThrow().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String withFiles(Map<String, byte[]> files) throws Exception {
        String id = made("""
                {"subject":"With files","start":{"dateTime":"2026-01-20T10:00:00","timeZone":"Europe/London"},
                 "end":{"dateTime":"2026-01-20T11:00:00","timeZone":"Europe/London"}}""");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            tenant.asAnna("POST", "events/" + id + "/attachments", """
                    {"@odata.type":"#microsoft.graph.fileAttachment","name":"%s","contentType":"application/zip",
                     "contentBytes":"%s"}""".formatted(file.getKey(),
                    Base64.getEncoder().encodeToString(file.getValue())));
        }
        return id;
    }

    private void upload(String event, String name, byte[] content) throws Exception {
        String url = JSON.readTree(tenant.asAnna("POST", "events/" + event + "/attachments/createUploadSession",
                "{\"AttachmentItem\":{\"attachmentType\":\"file\",\"name\":\"" + name + "\",\"size\":"
                        + content.length + "}}"))
                .path("uploadUrl")
                .asText();
        try (HttpClient http = HttpClient.newHttpClient()) {
            int status = http.send(HttpRequest.newBuilder(URI.create(url))
                    .header("Content-Range", "bytes 0-" + (content.length - 1) + "/" + content.length)
                    .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                    .build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            assertThat(status).isEqualTo(201);
        }
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @Test
    @DisplayName("Files come back with every byte, large ones by uploads of their own, also when an upload expires midway")
    void files() throws Exception {
        String id = withFiles(new TreeMap<>(Map.of("a \\\"b\\\".zip", random(1_000), "c.zip", random(3_000_000))));
        upload(id, "d.zip", random(3_500_000));
        tenant.asAnna("POST", "events/" + id + "/attachments", """
                {"@odata.type":"#microsoft.graph.itemAttachment","name":"Letter",
                 "item":{"@odata.type":"microsoft.graph.message","subject":"Letter","body":{"contentType":"text",
                 "content":"Dear"},"from":{"emailAddress":{"address":"a@x.example"}}}}""");
        tenant.asAnna("POST", "events/" + id + "/attachments", """
                {"@odata.type":"#microsoft.graph.referenceAttachment","name":"Plan.docx"}""");
        StoredMail.Stored event = stored(id);
        tenant.order("[{\"kind\":\"expiredUpload\",\"match\":\"PUT **\",\"times\":1}]");
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.EVENT, List.of("Files"));

            AppendResult written = append(target, folder, event);

            ObjectNode before = (ObjectNode) read(folder, id).path("files");
            assertThat(read(folder, written.providerId().orElseThrow()).path("files")).isEqualTo(before);
            assertThat(before.size()).isEqualTo(4);
            assertThat(written.losses()).containsExactly("The link to Plan.docx in a cloud drive is missing.");
            assertThat(all(list(folder))).hasSize(1);
            assertThat(target.writtenFrom(folder, written.id().orElseThrow())).contains(sha256(event));
        }
    }

    @Test
    @DisplayName("A picture in the text stays where it is shown, and so does that of one day of a series")
    void pictures() throws Exception {
        String id = made("""
                {"subject":"Pictures","start":{"dateTime":"2026-01-05T10:00:00","timeZone":"UTC"},
                 "end":{"dateTime":"2026-01-05T11:00:00","timeZone":"UTC"},
                 "recurrence":{"pattern":{"type":"daily","interval":1},
                  "range":{"type":"numbered","startDate":"2026-01-05","numberOfOccurrences":5,
                   "recurrenceTimeZone":"UTC"}},
                 "body":{"contentType":"html","content":"<html><body><img src='cid:quay@1'></body></html>"}}""");
        picture(id, "quay.png", "quay@1");
        String day = all("events/" + id
                + "/instances?startDateTime=2026-01-06T00:00:00Z&endDateTime=2026-01-07T00:00:00Z").getFirst()
                .path("id")
                .asText();
        tenant.asAnna("PATCH", "events/" + day, "{\"subject\":\"Other pictures\"}");
        picture(day, "crane.png", "crane@1");
        assertThat(files(day).size()).isEqualTo(2);
        StoredMail.Stored series = stored(id);
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.EVENT, List.of("Pictures"));

            AppendResult written = append(target, folder, series);

            String restored = written.providerId().orElseThrow();
            assertThat(written.losses()).isEmpty();
            assertThat(files(restored)).isEqualTo(files(id));
            assertThat(files(restored).fieldNames().next()).isEqualTo("quay.png image/png true quay@1");
            String restoredDay = json("events/" + restored + "?$expand=exceptionOccurrences")
                    .at("/exceptionOccurrences/0/id")
                    .asText();
            assertThat(files(restoredDay)).isEqualTo(files(day));
            assertThat(target.writtenFrom(folder, written.id().orElseThrow())).contains(sha256(series));
        }
    }

    private void picture(String event, String name, String contentId) throws Exception {
        tenant.asAnna("POST", "events/" + event + "/attachments", """
                {"@odata.type":"#microsoft.graph.fileAttachment","name":"%s","contentType":"image/png",
                 "isInline":true,"contentId":"%s","contentBytes":"%s"}""".formatted(name, contentId,
                Base64.getEncoder().encodeToString(random(2_000))));
    }

    @Test
    @DisplayName("A cancelled event does not look as if it took place, and the report says how")
    void cancelled() throws Exception {
        String id = made("""
                {"subject":"Abgesagt: Regatta","isCancelled":true,"showAs":"busy",
                 "start":{"dateTime":"2026-01-20T10:00:00","timeZone":"UTC"},
                 "end":{"dateTime":"2026-01-20T11:00:00","timeZone":"UTC"}}""");
        StoredMail.Stored event = stored(id);
        assertThat(event.bytes()).contains("STATUS:CANCELLED");
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.EVENT, List.of("Cancelled"));

            AppendResult written = append(target, folder, event);

            JsonNode restored = json("events/" + written.providerId().orElseThrow());
            assertThat(restored.path("subject").asText()).isEqualTo("Abgesagt: Regatta");
            assertThat(restored.path("showAs").asText()).isEqualTo("free");
            assertThat(restored.path("isReminderOn").asBoolean()).isFalse();
            assertThat(written.losses()).singleElement().asString().contains("It had been cancelled");
        }
    }

    @Test
    @DisplayName("An event to which people are invited is never removed: they would get a message")
    void keepsInvitations() throws Exception {
        String id = made("""
                {"subject":"Meeting","start":{"dateTime":"2026-01-20T10:00:00","timeZone":"UTC"},
                 "end":{"dateTime":"2026-01-20T11:00:00","timeZone":"UTC"},
                 "attendees":[{"type":"required","emailAddress":{"address":"ben@harbour.example","name":"Ben"}}]}""");
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.EVENT, List.of("INBOX"));
            TargetItem meeting = listed(target, folder).stream()
                    .filter(item -> item.providerId().orElseThrow().equals(id))
                    .findFirst()
                    .orElseThrow();

            assertThatThrownBy(() -> target.remove(folder, meeting.id())).isInstanceOf(RefusedException.class)
                    .hasMessageContaining("People are invited");

            assertThat(json("events/" + id).path("attendees").size()).isOne();
        }
    }

    @Test
    @DisplayName("A series that breaks off between its rule and its changed days is begun again, and nothing half is left")
    void brokenSeries() throws Exception {
        StoredMail.Stored series;
        try (EntitySource source = connector.openSource(tenant.anna())) {
            series = mainItems(source).items.values()
                    .stream()
                    .filter(each -> each.bytes().contains("SUMMARY:Stand-up"))
                    .findFirst()
                    .orElseThrow();
        }
        try (EntityTarget target = connector.openTarget(tenant.anna())) {
            String folder = target.ensureContainer(ItemKind.EVENT, List.of("Series"));
            tenant.order("[{\"kind\":\"gone\",\"match\":\"PATCH **\"},"
                    + "{\"kind\":\"throttle\",\"match\":\"DELETE **\",\"retryAfter\":1},"
                    + "{\"kind\":\"reset\",\"match\":\"GET users/*/events/*/instances\"}]");

            AppendResult written = append(target, folder, series);

            assertThat(written.losses()).isEmpty();
            assertThat(all(list(folder))).hasSize(1);
            JsonNode restored = read(folder, written.providerId().orElseThrow());
            assertThat(restored.path("exceptionOccurrences").size()).isOne();
            assertThat(restored.path("cancelledOccurrences").size()).isOne();
            tenant.order("[{\"kind\":\"unavailable\",\"match\":\"PATCH **\",\"times\":50}]");
            assertThatThrownBy(() -> append(target, folder, series)).isInstanceOf(UnreachableException.class);
            tenant.forgetFaults();
            assertThat(listed(target, folder)).hasSize(1);
        }
    }
}
