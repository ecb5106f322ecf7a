package dev.strongroom.service.demo.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.formats.line.SourceProperty;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The fields of an item as one text, whatever order they come in. */
final class Fields {
    /** What an item has for its place in the mailbox, and not for itself. */
    private static final Set<String> PLACE = Set.of("id", "changeKey", "lastModifiedDateTime",
            "bodyLastModifiedDateTime", "parentFolderId", "bodyPreview", "webLink", "seriesMasterId");
    private static final JsonMapper JSON = new JsonMapper();

    private Fields() {}

    /** Without the place of the item, and without Graph's annotations. */
    static String of(JsonNode json) {
        return switch (json) {
            case ObjectNode object -> {
                List<String> fields = new ArrayList<>();
                object.properties().forEach(field -> {
                    if (!PLACE.contains(field.getKey()) && !field.getKey().contains("@")) {
                        fields.add(field.getKey() + "=" + of(field.getValue()));
                    }
                });
                yield fields.stream().sorted().toList().toString();
            }
            case ArrayNode array -> {
                List<String> elements = new ArrayList<>();
                array.forEach(element -> elements.add(of(element)));
                yield elements.toString();
            }
            default -> json.toString();
        };
    }

    /** What a .vcf or .ics file of a backup says of its source. */
    static String ofSource(byte[] file) throws IOException {
        byte[] source = SourceProperty.read(new ByteArrayInputStream(file))
                .orElseThrow(() -> new IOException("A file of the backup does not say what its source was"));
        return of(JSON.readTree(source));
    }

    /** The same without what only the copy that was backed up has. */
    static String without(ObjectNode json, String... names) {
        return of(json.deepCopy().remove(List.of(names)));
    }
}
