package dev.strongroom.service.recovery.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.strongroom.service.catalogue.CatalogueFolder;
import dev.strongroom.service.recovery.JournalLines;
import dev.strongroom.service.recovery.selection.Choice;
import dev.strongroom.service.recovery.selection.ChosenFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/**
 * {@code manifest.json}: what the files in the ZIP are, with all that an .eml file does not hold (flags, received time,
 * folder), and which messages are missing. Written as a stream.
 */
final class ExportManifest {
    /** Its name in the ZIP. */
    static final String FILE = "manifest.json";
    private static final int VERSION = 1;

    private final String name;
    private final Choice choice;

    ExportManifest(String name, Choice choice) {
        this.name = name;
        this.choice = choice;
    }

    /** The time of the restore point, in seconds since 1970. */
    long modified() {
        return choice.run().asOf().getEpochSecond();
    }

    /** Writes it from the journal's lines. */
    void write(ExportJournal journal, OutputStream out) throws IOException {
        try (JsonGenerator json = ExportJournal.JSON.createGenerator(out)
                .useDefaultPrettyPrinter()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeStringField("mailbox", name);
            json.writeNumberField("run", choice.run().number());
            json.writeStringField("asOf", choice.run().asOf().toString());
            json.writeStringField("snapshot", choice.run().snapshot().hex());
            json.writeArrayFieldStart("folders");
            for (ChosenFolder folder : choice.folders()) {
                folder(json, folder.folder());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("messages");
            messages(json, journal);
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void folder(JsonGenerator json, CatalogueFolder folder) throws IOException {
        json.writeStartObject();
        json.writePOJOField("path", folder.container().path());
        json.writePOJOField("specialUse", folder.container().specialUse());
        json.writeBooleanField("subscribed", folder.container().subscribed());
        json.writeEndObject();
    }

    private static void messages(JsonGenerator json, ExportJournal journal) throws IOException {
        try (JournalLines<ExportLine> lines = journal.read()) {
            for (Optional<ExportLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().item().isPresent()) {
                    message(json, line.get(), line.get().item().get());
                }
            }
        }
    }

    private static void message(JsonGenerator json, ExportLine line, ExportLine.Item item) throws IOException {
        json.writeStartObject();
        if (line.entry().isPresent()) {
            json.writeStringField("file", line.entry().get().name());
        }
        if (line.problem().isPresent()) {
            json.writeStringField("missing", line.problem().get());
        }
        json.writePOJOField("message", item);
        json.writeEndObject();
    }
}
