package dev.strongroom.simulator.microsoft.odata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.ItemList;
import dev.strongroom.simulator.microsoft.state.TenantClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Delta queries. A round enumerates what there is, or what changed since the last one, and ends with a link for the next.
 * What Graph allows itself is done on purpose: the second page of an enumeration repeats the last item of the first, the
 * third is empty, and the query options of the first call count for all that follow. Links expire by the tenant's clock.
 */
public final class Delta {
    private static final int REPEATING_PAGE = 1;
    private static final int EMPTY_PAGE = 2;

    private final TenantClock clock;
    private final Duration lifetime;
    private final String expiredCode;

    /**
     * @param lifetime of a link, in the tenant's time
     * @param expiredCode what the error of an expired link says
     */
    public Delta(TenantClock clock, Duration lifetime, String expiredCode) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.expiredCode = expiredCode;
    }

    /** One page of a round. */
    public Answer page(Call call, ItemList list, View view) {
        Listing.refuse(call, "$orderby", "$search", "changeType");
        if (call.option("$deltatoken").filter("latest"::equals).isPresent()) {
            ObjectNode body = Listing.body(call, view);
            body.putArray("value");
            return Answer.ok(end(call, view, body, list.sequence()));
        }
        ObjectNode state = call.option("$skiptoken")
                .or(() -> call.option("$deltatoken"))
                .map(PageToken::read)
                .orElseGet(() -> first(list));
        if (Duration.between(Instant.ofEpochSecond(state.path("issued").asLong()), clock.now())
                .compareTo(lifetime) > 0) {
            throw new GraphException(410, expiredCode,
                    "The sync state generation is not found; a full synchronization is needed.");
        }
        return Answer.ok(state.has("since") ? changes(call, list, view, state) : enumeration(call, list, view, state));
    }

    private ObjectNode first(ItemList list) {
        return PageToken.create()
                .put("upTo", list.sequence())
                .put("after", Long.MIN_VALUE)
                .put("issued", clock.now().getEpochSecond());
    }

    private ObjectNode enumeration(Call call, ItemList list, View view, ObjectNode state) {
        int size = Listing.size(call, view);
        int number = state.path("page").asInt();
        long after = state.path("after").asLong();
        ObjectNode body = Listing.body(call, view);
        ArrayNode value = body.putArray("value");
        String filter = call.option("$filter").orElse("");
        List<Item> items = number == EMPTY_PAGE ? List.of() : Listing.matching(list, after, size, filter, view);
        if (number == REPEATING_PAGE) {
            list.find(after).ifPresent(item -> add(value, item, call, view));
        }
        items.forEach(item -> add(value, item, call, view));
        long last = items.isEmpty() ? after : items.getLast().key();
        boolean full = items.size() == size || number == EMPTY_PAGE;
        if (full && !list.after(last, 1).isEmpty()) {
            state.put("after", last).put("page", number + 1);
            body.put("@odata.nextLink", Listing.link(call, view, "$skiptoken", state));
            return body;
        }
        return end(call, view, body, state.path("upTo").asLong());
    }

    private ObjectNode changes(Call call, ItemList list, View view, ObjectNode state) {
        int size = Listing.size(call, view);
        long since = state.path("since").asLong();
        long upTo = state.path("upTo").asLong(list.sequence());
        Predicate<JsonNode> passes = Filter.parse(call.option("$filter").orElse(""));
        ObjectNode body = Listing.body(call, view);
        ArrayNode value = body.putArray("value");
        List<ItemList.Change> changes = list.changes(since, upTo, size);
        for (ItemList.Change change : changes) {
            if (change.item().isEmpty()) {
                value.add(removed(view.id().apply(change.key())));
            } else if (view.shows(change.item().get())
                    && view.entities().apply(change.item().get()).stream().anyMatch(passes)) {
                add(value, change.item().get(), call, view);
            }
        }
        if (changes.size() == size) {
            state.put("since", changes.getLast().sequence()).put("upTo", upTo);
            body.put("@odata.nextLink", Listing.link(call, view, "$skiptoken", state));
            return body;
        }
        return end(call, view, body, upTo);
    }

    private ObjectNode end(Call call, View view, ObjectNode body, long sequence) {
        ObjectNode state = PageToken.create().put("since", sequence).put("issued", clock.now().getEpochSecond());
        body.put("@odata.deltaLink", Listing.link(call, view, "$deltatoken", state));
        return body;
    }

    private static void add(ArrayNode value, Item item, Call call, View view) {
        Set<String> expanded = Selection.expanded(call.option("$expand").orElse(""));
        view.entities().apply(item).forEach(entity -> value.add(view.selection().apply(entity, expanded)));
    }

    /** What a delta answer says of an item that is gone. */
    public static ObjectNode removed(String id) {
        ObjectNode gone = PageToken.create();
        gone.put("id", id);
        gone.putObject("@removed").put("reason", "deleted");
        return gone;
    }
}
