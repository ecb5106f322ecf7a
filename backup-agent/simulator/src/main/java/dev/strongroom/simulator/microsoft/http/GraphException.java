package dev.strongroom.simulator.microsoft.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** A request that is answered with an OData error (OData JSON Format 4.01, section 21). */
public final class GraphException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> headers;

    public GraphException(int status, String code, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.code = code;
        this.headers = Map.copyOf(headers);
    }

    public GraphException(int status, String code, String message) {
        this(status, code, message, Map.of());
    }

    public static GraphException badRequest(String message) {
        return new GraphException(400, "BadRequest", message);
    }

    /** What Exchange says of an item that is not there, or no longer under this id. */
    public static GraphException itemNotFound() {
        return new GraphException(404, "ErrorItemNotFound", "The specified object was not found in the store.");
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** The error as it goes to the client. */
    public Answer answer(Request request) {
        String requestId = UUID.randomUUID().toString();
        ObjectNode inner = JsonNodeFactory.instance.objectNode();
        inner.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));
        inner.put("request-id", requestId);
        inner.put("client-request-id", request.header("client-request-id").orElse(requestId));
        ObjectNode error = JsonNodeFactory.instance.objectNode();
        error.put("code", code);
        error.put("message", getMessage());
        error.set("innerError", inner);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("error", error);
        Answer answer = Answer.json(status, body).with("request-id", requestId);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            answer = answer.with(header.getKey(), header.getValue());
        }
        return answer;
    }
}
