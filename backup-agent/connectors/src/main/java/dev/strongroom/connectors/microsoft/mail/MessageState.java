package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.microsoft.graph.MessageEntry;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What of a message can change without its content: flags (RFC 9051, section 2.3.2), and as properties what they can't
 * tell. What is as usual is left out.
 */
final class MessageState {
    private MessageState() {}

    static ItemState of(MessageEntry.Properties message) {
        TreeSet<String> flags = new TreeSet<>();
        if (message.read()) {
            flags.add("\\Seen");
        }
        if (message.draft()) {
            flags.add("\\Draft");
        }
        if (message.followup().status().equals("flagged")) {
            flags.add("\\Flagged");
        }
        TreeMap<String, String> properties = new TreeMap<>();
        if (!message.categories().isEmpty()) {
            properties.put("categories", PropertyJson.categories(message.categories()));
        }
        if (PropertyJson.isMoreThanAFlag(message.followup())) {
            properties.put("followup", PropertyJson.followup(message.followup()));
        }
        putUnless("normal", "importance", message.importance(), properties);
        putUnless("focused", "inference", message.inference(), properties);
        return new ItemState(flags, properties);
    }

    private static void putUnless(String usual, String name, String word, Map<String, String> properties) {
        if (!word.isEmpty() && !word.equals(usual)) {
            properties.put(name, word);
        }
    }
}
