package dev.strongroom.service.demo.microsoft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the tenant tells of a drive.
 *
 * @param id the drive's
 * @param folders the ids of the folders in the root, by name
 * @param hashes {@code quickXorHash} of each file that can be read, by its path
 * @param withheld the paths of files that are there and given to nobody, such as malware
 */
record DriveReading(String id, Map<String, String> folders, Map<String, String> hashes,
        Set<String> withheld) {
    static DriveReading read(Graph graph, String address) throws IOException, InterruptedException {
        String id = graph.get("users/" + Graph.encoded(address) + "/drive").path("id").asText();
        Map<String, ObjectNode> items = new HashMap<>();
        for (ObjectNode item : graph.all("drives/" + id + "/root/delta")) {
            items.put(item.path("id").asText(), item);
        }
        Map<String, String> folders = new TreeMap<>();
        Map<String, String> hashes = new TreeMap<>();
        Set<String> withheld = new TreeSet<>();
        for (ObjectNode item : items.values()) {
            List<String> path = path(items, item);
            if (item.has("folder") && path.size() == 1) {
                folders.put(path.getFirst(), item.path("id").asText());
            } else if (item.has("file") && item.has("@microsoft.graph.downloadUrl")) {
                hashes.put(String.join("/", path), item.at("/file/hashes/quickXorHash").asText());
            } else if (item.has("file")) {
                withheld.add(String.join("/", path));
            }
        }
        return new DriveReading(id, folders, hashes, withheld);
    }

    private static List<String> path(Map<String, ObjectNode> items, JsonNode item) {
        List<String> names = new ArrayList<>();
        Optional<JsonNode> at = Optional.of(item);
        while (at.filter(node -> !node.has("root")).isPresent()) {
            names.add(at.get().path("name").asText());
            at = Optional.ofNullable(items.get(at.get().at("/parentReference/id").asText()));
        }
        return names.reversed();
    }

    /** How many files are in one of the two and not, or with other bytes, in the other. */
    long differences(Map<String, String> others) {
        return missing(others).size() + others.keySet().stream().filter(path -> !hashes.containsKey(path)).count();
    }

    /** The files that are not, or with other bytes, in the other. */
    List<String> missing(Map<String, String> others) {
        return hashes.entrySet()
                .stream()
                .filter(file -> !file.getValue().equals(others.get(file.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The folder in the root with the most files, whose loss would hurt. */
    String fullestFolder() {
        return folders.keySet()
                .stream()
                .max((one, other) -> Long.compare(in(one), in(other)))
                .orElseThrow(() -> new IllegalStateException("The drive has no folder"));
    }

    /** How many files lie below a folder of the root. */
    long in(String folder) {
        return hashes.keySet().stream().filter(path -> path.startsWith(folder + "/")).count();
    }
}
