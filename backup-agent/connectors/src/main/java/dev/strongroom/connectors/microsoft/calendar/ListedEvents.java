package dev.strongroom.connectors.microsoft.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.connectors.microsoft.graph.Page;
import dev.strongroom.connectors.microsoft.item.GraphJson;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the list of calendars told of the events in them, for the one reading that follows it: kept as text, since fifty
 * mailboxes at once have theirs. Thread-safe.
 */
final class ListedEvents {
    /** What was listed longer ago is asked for once more. */
    private static final Duration RECENT = Duration.ofMinutes(5);
    private static final String EVENTS = "events";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int page;
    private final InstantSource clock;
    private final Map<String, Listed> calendars = new ConcurrentHashMap<>();

    private record Listed(String events, Optional<String> next, Instant at) {}

    /** @param page as many events as were asked for of each calendar */
    ListedEvents(int page, InstantSource clock) {
        this.page = page;
        this.clock = clock;
    }

    /** Takes the events of a calendar, unless Graph gave fewer than it has and than it was asked for. */
    void take(ObjectNode calendar) {
        JsonNode events = calendar.path(EVENTS);
        Optional<String> next =
                Optional.of(GraphJson.text(calendar, EVENTS + "@odata.nextLink")).filter(link -> !link.isEmpty());
        if (events.isArray() && (next.isEmpty() || events.size() >= page)) {
            calendars.put(GraphJson.text(calendar, "id"),
                    new Listed(events.toString(), next, clock.instant()));
        }
    }

    /** The first page of a calendar's events, once. */
    Optional<Page<ObjectNode>> firstPage(String calendar) {
        return Optional.ofNullable(calendars.remove(calendar))
                .filter(listed -> clock.instant().isBefore(listed.at().plus(RECENT)))
                .map(listed -> new Page<>(parsed(listed.events()), listed.next(), Optional.empty()));
    }

    private static List<ObjectNode> parsed(String events) {
        try {
            List<ObjectNode> entries = new ArrayList<>();
            for (JsonNode event : JSON.readTree(events)) {
                entries.add((ObjectNode) event);
            }
            return entries;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It was written here", e);
        }
    }
}
