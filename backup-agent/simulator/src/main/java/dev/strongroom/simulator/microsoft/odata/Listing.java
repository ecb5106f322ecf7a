package dev.strongroom.simulator.microsoft.odata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Urls;
import dev.strongroom.simulator.microsoft.state.Item;
import dev.strongroom.simulator.microsoft.state.ItemList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lists in pages with opaque links. The third page of a list that has more is empty, as Graph's pages may be.
 */
public final class Listing {
    private static final int LARGEST_PAGE = 1_000;
    private static final int EMPTY_PAGE = 2;

    private Listing() {}

    /** One page of a list. */
    public static Answer page(Call call, ItemList list, View view) {
        refuse(call, "$orderby", "$search");
        ObjectNode state = call.option("$skiptoken").map(PageToken::read).orElseGet(PageToken::create);
        int size = size(call, view);
        String filter = call.option("$filter").orElse("");
        long after = state.path("after").asLong(start(call, list));
        int number = state.path("page").asInt();
        ObjectNode body = body(call, view);
        if (call.option("$count").filter("true"::equals).isPresent() && filter.isEmpty()) {
            body.put("@odata.count", list.count());
        }
        ArrayNode value = body.putArray("value");
        Set<String> expanded = Selection.expanded(call.option("$expand").orElse(""));
        List<Item> items = number == EMPTY_PAGE ? List.of() : matching(list, after, size, filter, view);
        items.forEach(item -> view.entities()
                .apply(item)
                .forEach(entity -> value.add(view.selection().apply(entity, expanded))));
        long last = items.isEmpty() ? after : items.getLast().key();
        boolean full = items.size() == size || number == EMPTY_PAGE;
        if (full && !list.after(last, 1).isEmpty()) {
            ObjectNode next = PageToken.create().put("after", last).put("page", number + 1);
            body.put("@odata.nextLink", link(call, view, "$skiptoken", next));
        }
        return Answer.ok(body);
    }

    /** Refuses options that Graph would heed and nothing here does. */
    static void refuse(Call call, String... options) {
        for (String option : options) {
            if (call.option(option).isPresent()) {
                throw GraphException.badRequest("The query option '" + option + "' is not simulated.");
            }
        }
    }

    /** A short list, whole. */
    public static Answer all(Call call, String context, List<ObjectNode> entities) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("@odata.context", call.url("$metadata#" + context));
        body.putArray("value").addAll(entities);
        return Answer.ok(body);
    }

    /** One entity. */
    public static Answer one(Call call, int status, String context, ObjectNode entity) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("@odata.context", call.url("$metadata#" + context));
        body.setAll(entity);
        return Answer.json(status, body);
    }

    static ObjectNode body(Call call, View view) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("@odata.context", call.url("$metadata#" + view.context()));
        return body;
    }

    /** At most so many items behind a key that pass the filter. */
    static List<Item> matching(ItemList list, long after, int limit, String filter, View view) {
        if (filter.isEmpty() && view.visible().isEmpty()) {
            return list.after(after, limit);
        }
        Predicate<JsonNode> passes = Filter.parse(filter);
        List<Item> found = new ArrayList<>();
        long at = after;
        while (found.size() < limit) {
            List<Item> next = list.after(at, limit);
            if (next.isEmpty()) {
                break;
            }
            next.stream()
                    .filter(view::shows)
                    .filter(item -> view.entities().apply(item).stream().anyMatch(passes))
                    .limit(limit - found.size())
                    .forEach(found::add);
            at = found.size() == limit ? found.getLast().key() : next.getLast().key();
        }
        return found;
    }

    static int size(Call call, View view) {
        String wanted = call.option("$top").or(() -> call.request().preference("odata.maxpagesize")).orElse("");
        if (wanted.isEmpty()) {
            return view.pageSize();
        }
        if (!wanted.matches("\\d{1,6}") || Integer.parseInt(wanted) < 1) {
            throw GraphException.badRequest("Invalid value for the page size.");
        }
        return Math.min(LARGEST_PAGE, Integer.parseInt(wanted));
    }

    /** The link to go on, with the options of this call that shape its answers. */
    static String link(Call call, View view, String parameter, ObjectNode state) {
        StringBuilder link = new StringBuilder(call.url(view.path())).append('?');
        call.request().query().forEach((name, value) -> {
            if (!name.endsWith("token") && !name.equals("$skip")) {
                link.append(Urls.encode(name)).append('=').append(Urls.encode(value)).append('&');
            }
        });
        return link.append(Urls.encode(parameter)).append('=').append(PageToken.write(state)).toString();
    }

    private static long start(Call call, ItemList list) {
        int skip = call.option("$skip").filter(value -> value.matches("\\d{1,9}")).map(Integer::parseInt).orElse(0);
        List<Item> skipped = skip == 0 ? List.of() : list.after(Long.MIN_VALUE, skip);
        return skipped.isEmpty() ? Long.MIN_VALUE : skipped.getLast().key();
    }
}
