package dev.strongroom.service.recovery.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.pst.mapi.MailState;
import dev.strongroom.service.catalogue.CatalogueItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What a vault knows of a message beside its bytes, as an Outlook file has it. */
final class StoredMailState {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private StoredMailState() {}

    /** Keywords of people become categories; those of programs begin with a sign. */
    static MailState of(CatalogueItem item) {
        SortedSet<String> flags = item.state().flags();
        List<String> categories = new ArrayList<>(categories(item));
        flags.stream().filter(flag -> Character.isLetterOrDigit(flag.codePointAt(0))).forEach(categories::add);
        return new MailState(flags.contains("\\Seen"), flags.contains("\\Answered"), flags.contains("$Forwarded"),
                flags.contains("\\Flagged"), flags.contains("\\Draft"), categories, Optional.of(item.received()));
    }

    private static List<String> categories(CatalogueItem item) {
        String json = item.state().properties().getOrDefault("categories", "[]");
        try {
            return ExportJournal.JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException otherwiseKept) {
            return List.of();
        }
    }
}
