package dev.strongroom.service.rest.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.strongroom.model.event.AgentEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes events as the text of WHATWG HTML, section 9.2, and sends each at once. */
final class EventWriter {
    private static final int RECONNECT_MILLIS = 3000;

    private final OutputStream out;
    private final ObjectMapper mapper;

    EventWriter(OutputStream out, ObjectMapper mapper) {
        this.out = out;
        this.mapper = mapper;
    }

    /** Tells the client that it is connected, and when to come back. */
    void begin() throws IOException {
        send("retry: " + RECONNECT_MILLIS + "\n\n");
    }

    /** Keeps proxies and the client from taking the silence for an end. */
    void comment() throws IOException {
        send(":\n\n");
    }

    void event(AgentEvent event) throws IOException {
        JsonNode json = mapper.valueToTree(event);
        send("event: " + json.get("type").textValue() + "\ndata: " + mapper.writeValueAsString(json) + "\n\n");
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
