package dev.strongroom.simulator.microsoft.odata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.GraphException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How far a client has read, packed so that it can't be understood by looking at it. */
public final class PageToken {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Makes tokens look nothing like the JSON that they are. */
    private static final int MASK = 0x5b;

    private PageToken() {}

    /** The state of whoever begins. */
    public static ObjectNode create() {
        return JSON.createObjectNode();
    }

    /** The token of a state. */
    public static String write(ObjectNode state) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mask(state.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** The state of a token; throws GraphException when it is none. */
    public static ObjectNode read(String token) {
        try {
            JsonNode state = JSON.readTree(mask(Base64.getUrlDecoder().decode(token)));
            if (state instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new GraphException(400, "SyncStateInvalid", "Badly formed token.");
        }
        throw new GraphException(400, "SyncStateInvalid", "Badly formed token.");
    }

    private static byte[] mask(byte[] bytes) {
        byte[] masked = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            masked[i] = (byte) (bytes[i] ^ MASK);
        }
        return masked;
    }
}
