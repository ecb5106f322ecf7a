package dev.strongroom.service.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.microsoft.TenantProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What the simulated tenant tells of a drive. */
final class ToldDrive {
    private ToldDrive() {}

    /** The hashes of all files that can be read, by their paths, as Graph tells them. */
    static Map<String, String> hashes(TenantProcess tenant, String user) throws IOException, InterruptedException {
        Map<String, JsonNode> items = new HashMap<>();
        String drive = tenant.asAnna("GET", tenant.origin() + "/v1.0/users/" + user + "/drive", "");
        String link = tenant.origin() + "/v1.0/drives/" + Json.read(drive).get("id").textValue() + "/root/delta";
        while (!link.isEmpty()) {
            JsonNode page = Json.read(tenant.asAnna("GET", link, ""));
            page.get("value").forEach(item -> items.put(item.get("id").textValue(), item));
            link = page.path("@odata.nextLink").asText("");
        }
        Map<String, String> hashes = new TreeMap<>();
        items.values()
                .stream()
                .filter(item -> item.has("file") && item.has("@microsoft.graph.downloadUrl"))
                .forEach(item -> hashes.put(path(items, item), item.at("/file/hashes/quickXorHash").textValue()));
        return hashes;
    }

    /** Where an item of a delta lies, by the names of what it lies in. */
    static String path(Map<String, JsonNode> items, JsonNode item) {
        List<String> names = new ArrayList<>();
        for (JsonNode it = item; !it.has("root"); it =
                Objects.requireNonNull(items.get(it.at("/parentReference/id").textValue()))) {
            names.add(it.get("name").textValue());
        }
        return String.join("/", names.reversed());
    }
}
