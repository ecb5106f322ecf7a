package dev.strongroom.simulator.microsoft.login;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A refusal by the token endpoint (RFC 6749, section 5.2) with Entra's numbers. */
final class LoginException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final int number;

    LoginException(int status, String error, int number, String description) {
        super(description);
        this.status = status;
        this.error = error;
        this.number = number;
    }

    Answer answer() {
        String trace = UUID.randomUUID().toString();
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("error", error);
        body.put("error_description",
                "AADSTS" + number + ": " + getMessage() + " Trace ID: " + trace + " Timestamp: " + now);
        body.putArray("error_codes").add(number);
        body.put("timestamp", now);
        body.put("trace_id", trace);
        body.put("correlation_id", UUID.randomUUID().toString());
        return Answer.json(status, body);
    }
}
