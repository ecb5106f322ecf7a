package dev.strongroom.simulator.microsoft.drive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Urls;
import dev.strongroom.simulator.microsoft.odata.PageToken;
import dev.strongroom.simulator.microsoft.odata.Selection;
import dev.strongroom.simulator.microsoft.state.TenantClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The delta of a whole drive. As with Graph's, the second page of an enumeration repeats the last item of the first, the
 * third is empty, folders above a change are told too, nothing is told of what lies below a folder that moved, and an
 * expired token is answered with 410 and a link to begin anew.
 */
final class DriveDelta {
    private static final int PAGE = 200;
    private static final int LARGEST_PAGE = 1_000;
    private static final int REPEATING_PAGE = 1;
    private static final int EMPTY_PAGE = 2;

    private final TenantClock clock;
    private final Duration lifetime;
    private final String expired;
    private final Downloads downloads;

    /**
     * @param lifetime of a link, in the tenant's time
     * @param expired the error code that says how to go on: resyncChangesApplyDifferences or
     *            resyncChangesUploadDifferences
     */
    DriveDelta(TenantClock clock, Duration lifetime, String expired, Downloads downloads) {
        this.clock = clock;
        this.lifetime = lifetime;
        this.expired = expired;
        this.downloads = downloads;
    }

    Answer page(Drive drive, Call call) {
        for (String option : List.of("$orderby", "$search", "$filter", "$expand")) {
            if (call.option(option).isPresent()) {
                throw GraphException.badRequest("The query option '" + option + "' is not simulated.");
            }
        }
        String token = call.option("token").orElse("");
        if (token.equals("latest")) {
            ObjectNode body = body(call);
            body.putArray("value");
            return Answer.ok(end(drive, call, body, drive.sequence()));
        }
        ObjectNode state = token.isEmpty() ? first(drive) : PageToken.read(token);
        if (Duration.between(Instant.ofEpochSecond(state.path("issued").asLong()), clock.now())
                .compareTo(lifetime) > 0) {
            throw expired(drive, call, expired);
        }
        return Answer.ok(state.has("since") ? changes(drive, call, state) : enumeration(drive, call, state));
    }

    /** 410 with a link to enumerate everything. */
    static GraphException expired(Drive drive, Call call, String code) {
        return new GraphException(410, code, "Resync required. Replace any local items with the server's version.",
                Map.of("Location", call.url("drives/" + drive.id() + "/root/delta?token=")));
    }

    private ObjectNode first(Drive drive) {
        return PageToken.create()
                .put("upTo", drive.sequence())
                .put("after", -1)
                .put("issued", clock.now().getEpochSecond());
    }

    private ObjectNode enumeration(Drive drive, Call call, ObjectNode state) {
        int size = size(call);
        int number = state.path("page").asInt();
        long after = state.path("after").asLong();
        ObjectNode body = body(call);
        ArrayNode value = body.putArray("value");
        List<Entry> entries = number == EMPTY_PAGE ? List.of() : drive.after(after, size);
        if (number == REPEATING_PAGE) {
            drive.find(after).ifPresent(entry -> add(value, drive, call, entry));
        }
        entries.forEach(entry -> add(value, drive, call, entry));
        long last = entries.isEmpty() ? after : entries.getLast().key();
        boolean full = entries.size() == size || number == EMPTY_PAGE;
        if (full && !drive.after(last, 1).isEmpty()) {
            state.put("after", last).put("page", number + 1);
            body.put("@odata.nextLink", link(drive, call, state));
            return body;
        }
        return end(drive, call, body, state.path("upTo").asLong());
    }

    private ObjectNode changes(Drive drive, Call call, ObjectNode state) {
        int size = size(call);
        long upTo = state.path("upTo").asLong(drive.sequence());
        ObjectNode body = body(call);
        ArrayNode value = body.putArray("value");
        List<Drive.Change> changes = drive.changes(state.path("since").asLong(), upTo, size);
        for (Drive.Change change : changes) {
            change.entry()
                    .ifPresentOrElse(entry -> add(value, drive, call, entry),
                            () -> value.add(new DriveJson(drive).deleted(change.key(), change.parent())));
        }
        if (changes.size() == size) {
            state.put("since", changes.getLast().sequence()).put("upTo", upTo);
            body.put("@odata.nextLink", link(drive, call, state));
            return body;
        }
        return end(drive, call, body, upTo);
    }

    private void add(ArrayNode value, Drive drive, Call call, Entry entry) {
        ObjectNode json = new DriveJson(drive).item(entry, downloads.url(drive, entry));
        if (call.request().prefers("deltashowsharingchanges") && entry.type() == EntryType.FILE
                && !entry.grants().isEmpty()) {
            json.put("@microsoft.graph.sharedChanged", "True");
        }
        value.add(Selection.of(call.names("$select")).apply(json, Set.of()));
    }

    private ObjectNode end(Drive drive, Call call, ObjectNode body, long sequence) {
        ObjectNode state = PageToken.create().put("since", sequence).put("issued", clock.now().getEpochSecond());
        body.put("@odata.deltaLink", link(drive, call, state));
        return body;
    }

    private static ObjectNode body(Call call) {
        return JsonNodeFactory.instance.objectNode()
                .put("@odata.context", call.url("$metadata#Collection(driveItem)"));
    }

    private static int size(Call call) {
        String wanted = call.option("$top").orElse("");
        return wanted.matches("[1-9]\\d{0,5}") ? Math.min(LARGEST_PAGE, Integer.parseInt(wanted)) : PAGE;
    }

    private static String link(Drive drive, Call call, ObjectNode state) {
        StringBuilder link = new StringBuilder(call.url("drives/" + drive.id() + "/root/delta")).append('?');
        call.request().query().forEach((name, value) -> {
            if (!name.equals("token")) {
                link.append(Urls.encode(name)).append('=').append(Urls.encode(value)).append('&');
            }
        });
        return link.append("token=").append(PageToken.write(state)).toString();
    }
}
