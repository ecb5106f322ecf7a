package dev.strongroom.simulator.microsoft.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.mailbox.HiddenProperties;
import java.util.Optional;

/**
 * MAPI properties of a message ([MS-OXCMSG]): the flags, when it was submitted and delivered are properties of Graph by
 * other names, and a creation that sets them sets those; all others are only kept.
 */
final class ExtendedProperties {
    static final String SINGLE = HiddenProperties.SINGLE;
    private static final String FLAGS = "integer 0xe07";
    private static final String DELIVERED = "systemtime 0xe06";
    private static final String SUBMITTED = "systemtime 0x39";
    private static final int READ = 1;
    private static final int UNSENT = 8;

    private ExtendedProperties() {}

    /** Lets a new message be what its extended properties say. */
    static void apply(ObjectNode message) {
        for (JsonNode property : message.path(SINGLE)) {
            String value = property.path("value").asText();
            switch (HiddenProperties.normal(property.path("id").asText())) {
                case FLAGS -> {
                    int flags = Integer.parseInt(value);
                    message.put("isDraft", (flags & UNSENT) != 0);
                    message.put("isRead", message.path("isRead").asBoolean((flags & READ) != 0));
                }
                case DELIVERED -> message.put("receivedDateTime", value);
                case SUBMITTED -> message.put("sentDateTime", value);
                default -> {
                }
            }
        }
    }

    /** The properties that an $expand asks for by their ids. */
    static ArrayNode expand(ObjectNode message, String expand) {
        return HiddenProperties.expand(message, expand, ExtendedProperties::value);
    }

    private static Optional<String> value(ObjectNode message, String id) {
        return switch (id) {
            case FLAGS -> {
                int flags = (message.path("isRead").asBoolean() ? READ : 0)
                        + (message.path("isDraft").asBoolean() ? UNSENT : 0);
                yield Optional.of(Integer.toString(flags));
            }
            case DELIVERED -> Optional.of(message.path("receivedDateTime").asText());
            case SUBMITTED -> Optional.of(message.path("sentDateTime").asText());
            default -> HiddenProperties.value(message, id);
        };
    }
}
