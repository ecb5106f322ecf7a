package dev.strongroom.simulator.microsoft.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.GraphException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Times as Graph writes them: a local time and the name of its zone, apart. */
final class EventTime {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'0000'");

    private EventTime() {}

    static ObjectNode write(Instant time, String zone) {
        return JsonNodeFactory.instance.objectNode()
                .put("dateTime", LOCAL.format(LocalDateTime.ofInstant(time, Zones.of(zone))))
                .put("timeZone", zone);
    }

    static Instant read(JsonNode json) {
        String local = json.path("dateTime").asText();
        ZoneId zone = Zones.of(json.path("timeZone").asText("UTC"));
        try {
            return local.endsWith("Z") ? Instant.parse(local) : LocalDateTime.parse(local).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new GraphException(400, "ErrorInvalidRequest", "An event needs a start and an end.");
        }
    }

    /** A time of a query: with an offset, or in UTC. */
    static Instant parameter(String text) {
        try {
            return text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$")
                    ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from)
                    : LocalDateTime.parse(text.length() == 10 ? text + "T00:00:00" : text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            throw GraphException
                    .badRequest("This request requires a time window specified by the query string parameters "
                            + "StartDateTime and EndDateTime.");
        }
    }
}
