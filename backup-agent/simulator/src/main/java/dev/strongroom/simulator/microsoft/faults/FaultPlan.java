package dev.strongroom.simulator.microsoft.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import dev.strongroom.simulator.microsoft.http.ResourceType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.StreamSupport;

/** The faults on order. Each that happens is counted in the coverage. Thread-safe. */
public final class FaultPlan {
    private final List<Fault> orders = new CopyOnWriteArrayList<>();
    private final Coverage coverage;

    public FaultPlan(Coverage coverage) {
        this.coverage = coverage;
    }

    /** Adds the orders of a JSON array. */
    public void order(JsonNode faults) {
        orders.addAll(StreamSupport.stream(faults.spliterator(), false).map(Fault::read).toList());
    }

    /** Forgets what has not happened yet. */
    public void clear() {
        orders.clear();
    }

    /** The fault that this request meets. */
    public Optional<Fault> meet(Request request, ResourceType type) {
        Optional<Fault> fault = orders.stream().filter(order -> order.strikes(request)).findFirst();
        fault.ifPresent(met -> coverage.met(type, met.kind()));
        return fault;
    }

    /** Throws the error that the fault is, if it is one that keeps the request from being handled. */
    public static void before(Fault fault, Request request) {
        switch (fault.kind()) {
            case THROTTLE -> throw new GraphException(429, "TooManyRequests", "Too many requests.", fault.retryAfter()
                    .isPresent() ? Map.of("Retry-After", Integer.toString(fault.retryAfter().getAsInt())) : Map.of());
            case UNAVAILABLE ->
                throw new GraphException(fault.status(), "ServiceNotAvailable", "The service is unavailable.");
            case EXPIRED_DELTA -> throw new GraphException(410, fault.code(),
                    "The sync state generation is not found; a full synchronization is needed.",
                    Map.of("Location", request.origin() + "/v1.0/" + String.join("/", request.path()) + "?token="));
            case EXPIRED_UPLOAD ->
                throw new GraphException(404, "ErrorItemNotFound", "The upload session was not found or has expired.");
            case GONE -> throw GraphException.itemNotFound();
            case REVOKED ->
                throw new GraphException(403, "ErrorAccessDenied",
                        "Access is denied. Check credentials and try again.");
            case RESET, TRUNCATE, INVALID_JSON -> {
            }
        }
    }

    /** The answer as the fault leaves it. */
    public static Answer after(Fault fault, Answer answer) {
        return switch (fault.kind()) {
            case RESET -> answer.with(new Answer.Cut(fault.afterBytes(), true));
            case TRUNCATE -> answer.with(new Answer.Cut(fault.afterBytes(), false));
            case INVALID_JSON -> answer.with(broken(answer.body()));
            case THROTTLE, UNAVAILABLE, EXPIRED_DELTA, EXPIRED_UPLOAD, GONE, REVOKED -> answer;
        };
    }

    private static Answer.Body broken(Answer.Body body) {
        JsonNode json = body instanceof Answer.Json(JsonNode value) ? value : JsonNodeFactory.instance.objectNode();
        byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
        byte[] half =
                new String(text, 0, text.length / 2, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
        return new Answer.Binary("application/json", Content.of(half));
    }
}
