package dev.strongroom.simulator.microsoft.calendar;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.Urls;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.state.Item;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The events of a calendar within it, as {@code $expand=events} brings them: the first, and a link to the others. */
final class ExpandedEvents {
    private static final int PAGE = 10;

    private ExpandedEvents() {}

    /** Puts them there if they were asked for. */
    static void into(ObjectNode calendar, Mailbox mailbox, Call call, Item container) {
        String expand = call.option("$expand").orElse("");
        if (!Selection.expanded(expand).contains("events")) {
            return;
        }
        Map<String, String> options = Selection.options(expand, "events");
        int top = Optional.ofNullable(options.get("$top")).map(Integer::parseInt).orElse(PAGE);
        String select = options.getOrDefault("$select", "");
        Selection selection =
                Selection.allBut(select.isEmpty() ? List.of() : Arrays.asList(select.split(",", -1)),
                        Events.ON_REQUEST);
        List<Item> first = mailbox.calendars().contents(container.key()).after(Long.MIN_VALUE, top + 1);
        Events events = new Events(mailbox, call);
        ArrayNode shown = calendar.putArray("events");
        first.stream().limit(top).forEach(event -> shown.add(selection.apply(events.render(event), Set.of())));
        if (first.size() > top) {
            calendar.put("events@odata.nextLink", call.url("users/" + Urls.encode(mailbox.userId()) + "/calendars/"
                    + Urls.encode(calendar.path("id").asText()) + "/events?$top=" + top + "&$skip=" + top
                    + (select.isEmpty() ? "" : "&$select=" + Urls.encode(select))));
        }
    }
}
