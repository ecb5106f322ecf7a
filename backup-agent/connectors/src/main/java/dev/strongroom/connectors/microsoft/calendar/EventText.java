package dev.strongroom.connectors.microsoft.calendar;

import static dev.strongroom.connectors.microsoft.item.GraphJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The text of an event that is restored. Whoever is invited gets a message from Exchange, so nobody is: the text names the
 * people, and the link to an online meeting, which can't be made again either.
 */
final class EventText {
    private EventText() {}

    /** The body that a restored event has. */
    static ObjectNode of(JsonNode event) {
        ObjectNode body = event.path("body") instanceof ObjectNode given ? given.deepCopy()
                : JsonNodeFactory.instance.objectNode().put("contentType", "text");
        List<String> lines = lines(event);
        if (lines.isEmpty()) {
            return body;
        }
        String content = text(body, "content");
        if (!text(body, "contentType").equalsIgnoreCase("html")) {
            return body.put("content", content + (content.isEmpty() ? "" : "\r\n\r\n") + String.join("\r\n", lines));
        }
        String added = lines.stream().map(EventText::escaped).collect(Collectors.joining("<br>", "<p>", "</p>"));
        int end = content.lastIndexOf("</body>");
        return body.put("content", end < 0 ? content + added
                : content.substring(0, end) + added + content.substring(end));
    }

    private static List<String> lines(JsonNode event) {
        List<String> lines = new ArrayList<>();
        if (!event.path("attendees").isEmpty()) {
            lines.add("Organizer: " + person(event.path("organizer").path("emailAddress")));
            lines.add("Invited: " + StreamSupport.stream(event.path("attendees").spliterator(), false)
                    .map(EventText::attendee)
                    .collect(Collectors.joining(", ")));
        }
        String link = meeting(event);
        if (!link.isEmpty()) {
            lines.add("Online meeting: " + link);
        }
        return lines;
    }

    /** Where people meet online; empty when nowhere. */
    static String meeting(JsonNode event) {
        String link = text(event.path("onlineMeeting"), "joinUrl");
        return link.isEmpty() ? text(event, "onlineMeetingUrl") : link;
    }

    private static String attendee(JsonNode attendee) {
        String answer = text(attendee.path("status"), "response");
        return person(attendee.path("emailAddress"))
                + (answer.isEmpty() || answer.equals("none") ? "" : " (" + answer + ")");
    }

    private static String person(JsonNode address) {
        String name = text(address, "name");
        String mail = text(address, "address");
        return name.isEmpty() || name.equals(mail) ? mail : name + " <" + mail + ">";
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
