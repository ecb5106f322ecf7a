package dev.strongroom.simulator.microsoft.upload;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.limits.Throttle;
import dev.strongroom.simulator.microsoft.mailbox.Mailbox;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The upload sessions that are open. Thread-safe. */
public final class UploadSessions {
    /** The first segment of their paths. */
    public static final String PATH = "upload";
    private static final Duration LIFETIME = Duration.ofHours(2);

    private final Map<String, UploadSession> sessions = new ConcurrentHashMap<>();
    private final String origin;
    private final InstantSource clock;
    private final Throttle throttle;

    /**
     * @param origin of the URLs: another host than Graph's, so that a token that leaks there is seen
     * @param clock the real time: sessions expire while somebody waits
     */
    public UploadSessions(String origin, InstantSource clock, Throttle throttle) {
        this.origin = origin;
        this.clock = clock;
        this.throttle = throttle;
    }

    /**
     * Opens a session.
     *
     * @param size of what will come, in bytes
     * @param finish keeps what came and tells its location
     * @return the session as Graph's answer has it
     */
    public ObjectNode open(Mailbox mailbox, Call call, long size, Function<Content, String> finish) {
        String id = UUID.randomUUID().toString();
        UploadSession session = new UploadSession(mailbox, size,
                clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS), finish);
        sessions.put(id, session);
        ObjectNode json = session.state();
        json.put("@odata.context", call.url("$metadata#microsoft.graph.uploadSession"));
        json.put("uploadUrl", origin + "/" + PATH + "/" + id + "?authtoken=" + UUID.randomUUID());
        return json;
    }

    /** Answers a request for {@code upload/{session}}. */
    public Answer answer(Request request) {
        String id = request.path().size() == 2 ? request.path().get(1) : "";
        UploadSession session = Optional.ofNullable(sessions.get(id))
                .filter(open -> clock.instant().isBefore(open.expires()))
                .orElseThrow(() -> new GraphException(404, "ErrorItemNotFound",
                        "The upload session was not found or has expired."));
        synchronized (session.mailbox()) {
            return switch (request.method()) {
                case "GET" -> Answer.ok(session.state());
                case "DELETE" -> {
                    sessions.remove(id);
                    yield Answer.empty(204);
                }
                case "PUT" -> put(id, session, request);
                default ->
                    throw new GraphException(405, "UnsupportedHttpMethod", request.method() + " is not allowed here.");
            };
        }
    }

    private Answer put(String id, UploadSession session, Request request) {
        throttle.upload(session.mailbox().userId(), request.body().length);
        if (!session.take(request)) {
            return Answer.ok(session.state());
        }
        sessions.remove(id);
        return Answer.empty(201).with("Location", session.finish());
    }
}
