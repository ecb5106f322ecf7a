package dev.strongroom.simulator.microsoft.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.limits.Throttle;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import dev.strongroom.simulator.microsoft.state.Hierarchy;
import dev.strongroom.simulator.microsoft.state.Item;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** URLs that take exported items back, one mailbox each. Thread-safe. */
public final class ImportSessions {
    private static final Duration LIFETIME = Duration.ofHours(1);

    private record Session(Mailbox mailbox, Instant expires) {}

    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final String origin;
    private final InstantSource clock;
    private final Throttle throttle;

    /** @param clock the real time */
    public ImportSessions(String origin, InstantSource clock, Throttle throttle) {
        this.origin = origin;
        this.clock = clock;
        this.throttle = throttle;
    }

    /** A new session as Graph's answer has it. */
    Answer open(Mailbox mailbox, Call call) {
        String id = UUID.randomUUID().toString();
        Instant expires = clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
        sessions.put(id, new Session(mailbox, expires));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("@odata.context", call.url("$metadata#microsoft.graph.mailboxItemImportSession"));
        json.put("importUrl", origin + "/import/" + id + "?authtoken=" + UUID.randomUUID());
        json.put("expirationDateTime", expires.toString());
        return Answer.ok(json);
    }

    /** Answers a request for {@code import/{session}}. */
    public Answer answer(Request request) {
        String id = request.path().size() == 2 ? request.path().get(1) : "";
        Session session = Optional.ofNullable(sessions.get(id))
                .filter(open -> clock.instant().isBefore(open.expires()))
                .orElseThrow(() -> new GraphException(404, "ErrorItemNotFound",
                        "The import session was not found or has expired."));
        throttle.upload(session.mailbox().userId(), request.body().length);
        synchronized (session.mailbox()) {
            return take(session.mailbox(), new Call(request, Map.of()).body());
        }
    }

    private static Answer take(Mailbox mailbox, JsonNode body) {
        long folder = mailbox.reference(body.path("FolderId").asText()).key();
        ItemClass kind = ItemClass.ofFolder(mailbox, folder)
                .orElseThrow(() -> new GraphException(404, "ErrorFolderNotFound", "The folder was not found."));
        byte[] data = decode(body.path("Data").asText());
        Item item = switch (body.path("Mode").asText()) {
            case "create" -> create(mailbox, kind, body, data);
            case "update" -> update(mailbox, kind, body, data);
            default -> throw new GraphException(400, "ErrorInvalidRequest", "Mode must be create or update.");
        };
        kind.in(mailbox).put(folder, item);
        return Answer.ok(JsonNodeFactory.instance.objectNode()
                .put("itemId", mailbox.immutableId(item.key()))
                .put("changeKey", item.text("changeKey")));
    }

    private static Item create(Mailbox mailbox, ItemClass kind, JsonNode body, byte[] data) {
        if (body.hasNonNull("ItemId")) {
            throw new GraphException(400, "ErrorInvalidRequest", "Mode create takes no ItemId.");
        }
        return TransferStream.read(mailbox, kind, data, mailbox.reserve(1));
    }

    private static Item update(Mailbox mailbox, ItemClass kind, JsonNode body, byte[] data) {
        Hierarchy.Located before = mailbox.locate(kind.in(mailbox), body.path("ItemId").asText());
        if (!before.item().text("changeKey").equals(body.path("ChangeKey").asText())) {
            throw new GraphException(409, "ErrorIrresolvableConflict", "The item changed meanwhile.");
        }
        Item item = TransferStream.read(mailbox, kind, data, before.item().key());
        kind.in(mailbox).remove(item.key());
        return item.with(mailbox.changed(item.json()));
    }

    private static byte[] decode(String data) {
        try {
            return Base64.getDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw new GraphException(400, "ErrorInvalidRequest", "Data is not base64.");
        }
    }
}
