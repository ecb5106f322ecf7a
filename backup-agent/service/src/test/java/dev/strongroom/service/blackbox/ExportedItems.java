package dev.strongroom.service.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.formats.line.SourceProperty;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What an export holds of contacts, events and tasks: what each file says of its source. */
final class ExportedItems {
    private static final Set<String> NOT_KEPT = Set.of("id", "changeKey", "lastModifiedDateTime",
            "bodyLastModifiedDateTime", "parentFolderId", "bodyPreview", "webLink", "seriesMasterId");

    private ExportedItems() {}

    /** The sources of all files below a directory of the ZIP, sorted. */
    static List<String> in(Path zip, String directory) throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(directory + "/") && !entry.isDirectory()) {
                    try (InputStream in = file.getInputStream(entry)) {
                        found.add(sorted(Json.read(new String(SourceProperty.read(in).orElseThrow(),
                                StandardCharsets.UTF_8))));
                    }
                }
            }
        }
        return found.stream().sorted().toList();
    }

    /** What Graph says, without what is not kept, so that it can be compared; sorted. */
    static List<String> of(List<JsonNode> served) {
        return served.stream().map(ExportedItems::sorted).sorted().toList();
    }

    private static String sorted(JsonNode json) {
        return switch (json) {
            case ObjectNode object -> {
                List<String> properties = new ArrayList<>();
                object.properties().forEach(property -> {
                    if (!NOT_KEPT.contains(property.getKey()) && !property.getKey().contains("@")) {
                        properties.add(property.getKey() + "=" + sorted(property.getValue()));
                    }
                });
                yield properties.stream().sorted().toList().toString();
            }
            case ArrayNode array -> {
                List<String> elements = new ArrayList<>();
                array.forEach(element -> elements.add(sorted(element)));
                yield elements.toString();
            }
            default -> json.toString();
        };
    }
}
