package dev.strongroom.connectors.microsoft.mail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.strongroom.connectors.microsoft.graph.Followup;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Properties of a message that are more than a word, as JSON with the names of Graph. */
final class PropertyJson {
    private static final JsonFactory JSON = new JsonFactory();

    private PropertyJson() {}

    /** Writes one value. */
    @FunctionalInterface
    private interface Value {
        void write(JsonGenerator json) throws IOException;
    }

    static String categories(List<String> categories) {
        return text(json -> {
            json.writeStartArray();
            for (String category : categories) {
                json.writeString(category);
            }
            json.writeEndArray();
        });
    }

    /** Whether the system flag does not tell all of it. */
    static boolean isMoreThanAFlag(Followup followup) {
        return followup.status().equals("complete") || followup.start().isPresent() || followup.due().isPresent();
    }

    static String followup(Followup followup) {
        return text(json -> {
            json.writeStartObject();
            json.writeStringField("flagStatus", followup.status());
            write(json, "startDateTime", followup.start());
            write(json, "dueDateTime", followup.due());
            write(json, "completedDateTime", followup.completed());
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, String name, Optional<Followup.Moment> moment) throws IOException {
        if (moment.isPresent()) {
            json.writeObjectFieldStart(name);
            json.writeStringField("dateTime", moment.get().dateTime());
            json.writeStringField("timeZone", moment.get().zone());
            json.writeEndObject();
        }
    }

    private static String text(Value value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            value.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing fails in memory", e);
        }
        return text.toString();
    }
}
