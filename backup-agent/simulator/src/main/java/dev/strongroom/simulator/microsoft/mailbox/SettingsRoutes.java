package dev.strongroom.simulator.microsoft.mailbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import dev.strongroom.simulator.microsoft.odata.Listing;
import java.util.List;
import java.util.function.Predicate;

/** {@code mailboxSettings}, the master list of categories, and the translation of ids. */
public final class SettingsRoutes {
    private static final int MOST_IDS = 1_000;

    private final Predicate<String> shared;

    /** @param shared whether the mailbox of a user's id is one that nobody signs in to */
    public SettingsRoutes(Predicate<String> shared) {
        this.shared = shared;
    }

    public void add(MailboxRoutes routes) {
        routes.add("GET", "mailboxSettings", ResourceType.MAILBOX_SETTINGS, this::settings)
                .add("GET", "outlook/masterCategories", ResourceType.MAILBOX_SETTINGS, SettingsRoutes::categories)
                .add("POST", "translateExchangeIds", ResourceType.MESSAGE, SettingsRoutes::translate);
    }

    private Answer settings(Mailbox mailbox, Call call) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("timeZone", "W. Europe Standard Time").put("dateFormat", "yyyy-MM-dd").put("timeFormat", "HH:mm");
        json.put("userPurpose", shared.test(mailbox.userId()) ? "shared" : "user");
        json.putObject("language").put("locale", "en-US").put("displayName", "English (United States)");
        return Listing.one(call, 200, Views.context(mailbox, "mailboxSettings"), json);
    }

    private static Answer categories(Mailbox mailbox, Call call) {
        List<ObjectNode> categories = List.of(
                JsonNodeFactory.instance.objectNode()
                        .put("id", "6c1a3a2e-0000-4000-8000-000000000001")
                        .put("displayName", "Blue category")
                        .put("color", "preset7"),
                JsonNodeFactory.instance.objectNode()
                        .put("id", "6c1a3a2e-0000-4000-8000-000000000002")
                        .put("displayName", "Prüfen ✓")
                        .put("color", "preset0"));
        return Listing.all(call, Views.context(mailbox, "outlook/masterCategories"), categories);
    }

    private static Answer translate(Mailbox mailbox, Call call) {
        JsonNode ids = call.parameter("inputIds");
        if (ids.size() > MOST_IDS) {
            throw GraphException.badRequest("At most " + MOST_IDS + " ids can be translated at once.");
        }
        boolean immutable = call.parameter("targetIdType").asText().equals("restImmutableEntryId");
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("@odata.context", call.url("$metadata#Collection(microsoft.graph.convertIdResult)"));
        ArrayNode value = body.putArray("value");
        for (JsonNode id : ids) {
            var found = mailbox.locate(mailbox.mail(), id.asText()).item();
            value.addObject()
                    .put("sourceId", id.asText())
                    .put("targetId", immutable ? mailbox.immutableId(found.key()) : mailbox.movingId(found));
        }
        return Answer.ok(body);
    }
}
