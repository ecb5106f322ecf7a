package dev.strongroom.service.demo.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the simulator says that happened, in words. */
final class Happened {
    private Happened() {}

    /** E.g. {@code 9 messages received, 3 events changed}, of {@code {"messagesReceived":9,"eventsChanged":3}}. */
    static String words(JsonNode counts) {
        List<String> words = new ArrayList<>();
        counts.properties().forEach(count -> {
            if (count.getValue().isNumber()) {
                words.add(count.getValue().asText() + " "
                        + count.getKey().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
            }
        });
        return String.join(", ", words);
    }
}
