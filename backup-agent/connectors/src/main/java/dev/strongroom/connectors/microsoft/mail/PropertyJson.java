package dev.strongroom.connectors.microsoft.mail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import dev.strongroom.connectors.microsoft.graph.Followup;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

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

    /** What {@link #categories} wrote; none where it is no such list. */
    static List<String> readCategories(String text) {
        List<String> categories = new ArrayList<>();
        read(text, (name, value) -> categories.add(value));
        return categories;
    }

    /** What {@link #followup} wrote. */
    static Followup readFollowup(String text) {
        Map<String, String> values = new HashMap<>();
        read(text, values::put);
        return new Followup(values.getOrDefault("flagStatus", "notFlagged"), moment(values, "startDateTime"),
                moment(values, "dueDateTime"), moment(values, "completedDateTime"));
    }

    private static Optional<Followup.Moment> moment(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name + ".dateTime"))
                .map(time -> new Followup.Moment(time, values.getOrDefault(name + ".timeZone", "UTC")));
    }

    /** Tells every text with its name, which is that of its object too where it is within one. */
    private static void read(String text, BiConsumer<String, String> texts) {
        try (JsonParser json = JSON.createParser(text)) {
            String object = "";
            while (json.nextToken() != null) {
                switch (json.currentToken()) {
                    case START_OBJECT -> object =
                            Optional.ofNullable(json.getParsingContext().getParent().getCurrentName())
                                    .map(name -> name + ".")
                                    .orElse("");
                    case END_OBJECT -> object = "";
                    case VALUE_STRING -> texts.accept(object + json.currentName(), json.getText());
                    default -> {
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The property can't be read: " + text, e);
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
