package dev.strongroom.simulator.microsoft.odata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Urls;
import dev.strongroom.simulator.microsoft.state.TenantClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The delta of drives and of lists. As with Graph's, the second page of an enumeration repeats the last item of the first,
 * the third is empty, and an expired token is answered with 410 and a link to begin anew.
 */
public final class TokenDelta {
    private static final int PAGE = 200;
    private static final int LARGEST_PAGE = 1_000;
    private static final int REPEATING_PAGE = 1;
    private static final int EMPTY_PAGE = 2;

    private final TenantClock clock;
    private final Duration lifetime;
    private final String expired;

    /**
     * How links end.
     *
     * @param lifetime of a link, in the tenant's time
     * @param expired the error code that says how to go on: resyncChangesApplyDifferences or
     *            resyncChangesUploadDifferences
     */
    public TokenDelta(TenantClock clock, Duration lifetime, String expired) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.expired = expired;
    }

    /** An item as the delta tells it, by its key or by the number of its change. */
    public record Told(long number, ObjectNode json) {}

    /** What there is and what changed. */
    public interface Source {
        /** The path of the delta below the version. */
        String path();

        /** What follows {@code $metadata#} in the context URL. */
        String context();

        /** The number of the latest change. */
        long sequence();

        /** At most so many items whose keys are greater, by key. */
        List<Told> after(long key, int limit);

        /** At most so many of the changes after one and up to another. */
        List<Told> changes(long since, long upTo, int limit);
    }

    /** One page of a round; {@code refused} are query options that Graph heeds and nothing here does. */
    public Answer page(Source source, Call call, String... refused) {
        Listing.refuse(call, refused);
        String token = call.option("token").orElse("");
        ObjectNode body = PageToken.create().put("@odata.context", call.url("$metadata#" + source.context()));
        ArrayNode value = body.putArray("value");
        if (token.equals("latest")) {
            return Answer.ok(end(source, call, body, source.sequence()));
        }
        ObjectNode state = token.isEmpty() ? first(source) : PageToken.read(token);
        if (Duration.between(Instant.ofEpochSecond(state.path("issued").asLong()), clock.now())
                .compareTo(lifetime) > 0) {
            throw new GraphException(410, expired,
                    "Resync required. Replace any local items with the server's version.",
                    Map.of("Location", call.url(source.path() + "?token=")));
        }
        return Answer.ok(state.has("since") ? changes(source, call, state, body, value)
                : enumeration(source, call, state, body, value));
    }

    private ObjectNode first(Source source) {
        return PageToken.create()
                .put("upTo", source.sequence())
                .put("after", -1)
                .put("issued", clock.now().getEpochSecond());
    }

    private ObjectNode enumeration(Source source, Call call, ObjectNode state, ObjectNode body, ArrayNode value) {
        int size = size(call);
        int number = state.path("page").asInt();
        long after = state.path("after").asLong();
        List<Told> items = number == EMPTY_PAGE ? List.of() : source.after(after, size);
        if (number == REPEATING_PAGE) {
            source.after(after - 1, 1)
                    .stream()
                    .filter(item -> item.number() == after)
                    .forEach(i -> value.add(i.json()));
        }
        items.forEach(item -> value.add(item.json()));
        long last = items.isEmpty() ? after : items.getLast().number();
        boolean full = items.size() == size || number == EMPTY_PAGE;
        if (full && !source.after(last, 1).isEmpty()) {
            state.put("after", last).put("page", number + 1);
            body.put("@odata.nextLink", link(source, call, state));
            return body;
        }
        return end(source, call, body, state.path("upTo").asLong());
    }

    private ObjectNode changes(Source source, Call call, ObjectNode state, ObjectNode body, ArrayNode value) {
        int size = size(call);
        long upTo = state.path("upTo").asLong(source.sequence());
        List<Told> changes = source.changes(state.path("since").asLong(), upTo, size);
        changes.forEach(change -> value.add(change.json()));
        if (changes.size() == size) {
            state.put("since", changes.getLast().number()).put("upTo", upTo);
            body.put("@odata.nextLink", link(source, call, state));
            return body;
        }
        return end(source, call, body, upTo);
    }

    private ObjectNode end(Source source, Call call, ObjectNode body, long sequence) {
        ObjectNode state = PageToken.create().put("since", sequence).put("issued", clock.now().getEpochSecond());
        body.put("@odata.deltaLink", link(source, call, state));
        return body;
    }

    private static int size(Call call) {
        String wanted = call.option("$top").orElse("");
        return wanted.matches("[1-9]\\d{0,5}") ? Math.min(LARGEST_PAGE, Integer.parseInt(wanted)) : PAGE;
    }

    private static String link(Source source, Call call, ObjectNode state) {
        StringBuilder link = new StringBuilder(call.url(source.path())).append('?');
        call.request().query().forEach((name, value) -> {
            if (!name.equals("token")) {
                link.append(Urls.encode(name)).append('=').append(Urls.encode(value)).append('&');
            }
        });
        return link.append("token=").append(PageToken.write(state)).toString();
    }
}
