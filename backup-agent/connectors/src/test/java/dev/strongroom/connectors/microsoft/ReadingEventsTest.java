package dev.strongroom.connectors.microsoft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.connectors.Container;
import dev.strongroom.connectors.EntitySource;
import dev.strongroom.formats.item.ItemKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calendars, whose events come with the list of them. */
class ReadingEventsTest {
    /** As many events as a list brings at once. */
    private static final int PAGE = 250;

    private final TenantProcess tenant = TenantProcess.start("");
    private final MicrosoftConnector connector = new MicrosoftConnector();
    private final Map<String, StoredMail> stored = new HashMap<>();

    @AfterEach
    void stop() {
        tenant.close();
    }

    /** Reads all calendars; answers how many requests that took, the list of folders included. */
    private long read() throws Exception {
        long before = connector.requests().total();
        try (EntitySource source = connector.openSource(tenant.anna())) {
            for (Container calendar : calendars(source)) {
                stored.computeIfAbsent(calendar.id(), id -> new StoredMail()).take(source, calendar);
            }
        }
        return connector.requests().total() - before;
    }

    private static List<Container> calendars(EntitySource source) throws Exception {
        return source.containers().stream().filter(container -> container.kind() == ItemKind.EVENT).toList();
    }

    private long served() throws Exception {
        long events = 0;
        for (String calendar : stored.keySet()) {
            events += Long.parseLong(tenant.asAnna("GET", "calendars/" + calendar + "/events?$count=true&$top=1", "")
                    .replaceAll("(?s).*\"@odata.count\"\\s*:\\s*(\\d+).*", "$1"));
        }
        return events;
    }

    private long held() {
        return stored.values().stream().mapToLong(StoredMail::count).sum();
    }

    private void add(int events) throws Exception {
        for (int i = 0; i < events; i++) {
            tenant.asAnna("POST", "calendar/events", """
                    {"subject":"Lighthouse","start":{"dateTime":"2026-06-01T09:00:00","timeZone":"UTC"},
                     "end":{"dateTime":"2026-06-01T10:00:00","timeZone":"UTC"}}""");
        }
    }

    @Test
    @DisplayName("A calendar in which nothing changed costs no request of its own")
    void idle() throws Exception {
        read();
        assertThat(held()).isEqualTo(served()).isPositive();

        // The lists of folders of mail and of contacts, of calendars and of to-do lists.
        assertThat(read()).isEqualTo(4);
    }

    @Test
    @DisplayName("What Graph refuses to list together is listed one by one, and it is not asked for it again")
    void refused() throws Exception {
        tenant.order("[{\"kind\":\"unavailable\",\"status\":501,\"match\":\"GET users/*/calendars\"}]");

        read();

        assertThat(held()).isEqualTo(served()).isPositive();
        assertThat(read()).isEqualTo(4 + stored.size());
    }

    @Test
    @DisplayName("More events than come at once are all read, and one more request tells that they are as they were")
    void many() throws Exception {
        add(PAGE);

        read();

        assertThat(held()).isEqualTo(served()).isGreaterThan(PAGE);
        assertThat(read()).isEqualTo(5);
    }

    @Test
    @DisplayName("An event that came, one that changed and one that went are seen in the list of calendars")
    void changed() throws Exception {
        read();
        StoredMail calendar = stored.values().stream().max(Comparator.comparingLong(StoredMail::count)).orElseThrow();
        List<String> ids =
                calendar.items.values().stream().map(item -> item.item().providerId().orElseThrow()).toList();
        tenant.asAnna("DELETE", "events/" + ids.getFirst(), "");
        tenant.asAnna("PATCH", "events/" + ids.getLast(), "{\"subject\":\"Lighthouse moved\"}");
        add(1);

        read();

        assertThat(held()).isEqualTo(served());
        assertThat(calendar.vanished).hasSize(1);
        assertThat(calendar.changed).hasSize(1);
        assertThat(calendar.items.values()).anyMatch(item -> item.bytes().contains("Lighthouse moved"));
        assertThat(stored.values().stream().mapToInt(StoredMail::added).sum()).isEqualTo(1);
    }
}
