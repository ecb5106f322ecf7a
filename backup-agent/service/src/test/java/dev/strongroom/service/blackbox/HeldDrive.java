package dev.strongroom.service.blackbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.connectors.microsoft.TenantProcess;
import dev.strongroom.formats.hash.QuickXorHash;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** All that Graph tells of what lies in a drive at this moment, file by file. */
record HeldDrive(TenantProcess tenant, String address, int versions) {
    /**
     * A file, or a folder.
     *
     * @param versions the hashes of its bytes, newest first; a folder has none
     * @param permissions its own, none that it has from above or by being somebody's
     */
    record Held(String created, String modified, List<String> versions, TreeSet<String> permissions) {}

    /**
     * The drive of a user.
     *
     * @param versions how many versions of each file count beside the newest
     */
    static Map<String, Held> of(TenantProcess tenant, String user, int versions)
            throws IOException, InterruptedException {
        String drive = tenant.asAnna("GET", tenant.origin() + "/v1.0/users/" + user + "/drive", "");
        return new HeldDrive(tenant, tenant.origin() + "/v1.0/drives/" + Json.read(drive).get("id").textValue(),
                versions).all();
    }

    private Map<String, Held> all() throws IOException, InterruptedException {
        Map<String, JsonNode> items = new HashMap<>();
        Served.all(tenant, address + "/root/delta").forEach(item -> items.put(item.get("id").textValue(), item));
        Map<String, Held> held = new TreeMap<>();
        for (JsonNode item : items.values()) {
            boolean file = item.has("file");
            if (!item.has("root")
                    && (file ? item.has("@microsoft.graph.downloadUrl") : item.has("folder") || item.has("package"))) {
                held.put(ToldDrive.path(items, item), held(item, file));
            }
        }
        return held;
    }

    private Held held(JsonNode item, boolean file) throws IOException, InterruptedException {
        String path = address + "/items/" + URLEncoder.encode(item.get("id").textValue(), StandardCharsets.UTF_8);
        TreeSet<String> permissions = new TreeSet<>();
        for (JsonNode permission : Served.all(tenant, path + "/permissions")) {
            if (!permission.has("inheritedFrom") && !permission.path("roles").toString().contains("owner")) {
                permissions.add(permission.path("roles") + permission.at("/grantedToV2/siteUser/loginName").asText()
                        + permission.at("/link/type").asText() + permission.at("/link/scope").asText());
            }
        }
        return new Held(item.at("/fileSystemInfo/createdDateTime").asText(),
                item.at("/fileSystemInfo/lastModifiedDateTime").asText(),
                file ? versions(path, item.at("/file/hashes/quickXorHash").asText()) : List.of(), permissions);
    }

    private List<String> versions(String path, String newest) throws IOException, InterruptedException {
        List<String> hashes = new ArrayList<>(List.of(newest));
        List<JsonNode> all = Served.all(tenant, path + "/versions");
        for (JsonNode version : all.subList(1, Math.min(all.size(), 1 + versions))) {
            byte[] bytes = tenant.redirectedAsAnna(path + "/versions/" + version.get("id").textValue() + "/content");
            QuickXorHash hash = new QuickXorHash();
            hash.update(bytes, 0, bytes.length);
            hashes.add(hash.base64());
        }
        return hashes;
    }
}
