package dev.strongroom.connectors.microsoft.mail;

import dev.strongroom.connectors.ItemState;
import dev.strongroom.connectors.microsoft.graph.Followup;
import dev.strongroom.connectors.microsoft.graph.NewMessage;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A stored state as Graph takes it; the other way of {@link MessageState}.
 *
 * @param refused flags for which a message of Exchange has no place
 */
record RestoredState(NewMessage.State state, Set<String> refused) {
    static RestoredState of(ItemState stored) {
        boolean read = false;
        boolean draft = false;
        boolean flagged = false;
        Set<String> refused = new TreeSet<>();
        for (String flag : stored.flags()) {
            switch (flag.toLowerCase(Locale.ROOT)) {
                case "\\seen" -> read = true;
                case "\\draft" -> draft = true;
                case "\\flagged" -> flagged = true;
                default -> refused.add(flag);
            }
        }
        Followup followup = Optional.ofNullable(stored.properties().get("followup"))
                .map(PropertyJson::readFollowup)
                .orElse(new Followup(flagged ? "flagged" : "notFlagged", Optional.empty(), Optional.empty(),
                        Optional.empty()));
        return new RestoredState(new NewMessage.State(read, draft, followup,
                PropertyJson.readCategories(stored.properties().getOrDefault("categories", "[]")),
                stored.properties().getOrDefault("importance", "normal"),
                stored.properties().getOrDefault("inference", "focused")), refused);
    }
}
