package dev.strongroom.simulator.microsoft.drive;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Urls;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Drives, items, versions and permissions as answers have them. */
final class DriveJson {
    private final Drive drive;

    DriveJson(Drive drive) {
        this.drive = drive;
    }

    ObjectNode drive() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", drive.id()).put("driveType", drive.owner().kind()).put("name", drive.owner().drive());
        json.put("createdDateTime", drive.find(Drive.ROOT).orElseThrow().times().created().toString());
        json.put("webUrl", drive.owner().web());
        identity(json.putObject("owner"), drive.owner().id(), drive.owner().name());
        long left = Math.max(0, drive.quota() - drive.used());
        json.putObject("quota")
                .put("total", drive.quota())
                .put("used", drive.used())
                .put("remaining", left)
                .put("deleted", 0)
                .put("state", left == 0 ? "exceeded" : "normal");
        return json;
    }

    private static void identity(ObjectNode set, String id, String name) {
        set.putObject("user").put("id", id).put("displayName", name);
    }

    /** @param download the URL that its content can be had at; empty for what can't be downloaded */
    ObjectNode item(Entry entry, Optional<String> download) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        download.ifPresent(url -> json.put("@microsoft.graph.downloadUrl", url));
        json.put("id", drive.id(entry.key())).put("name", entry.name());
        json.put("eTag", eTag(entry)).put("cTag", cTag(entry));
        json.put("createdDateTime", entry.times().created().toString());
        json.put("lastModifiedDateTime", entry.times().modified().toString());
        identity(json.putObject("createdBy"), drive.owner().id(), drive.owner().name());
        identity(json.putObject("lastModifiedBy"), drive.owner().id(), entry.times().by());
        json.put("size", drive.size(entry)).put("webUrl", drive.owner().web() + Urls.encode(drive.path(entry)));
        json.set("parentReference", parent(entry));
        json.putObject("fileSystemInfo")
                .put("createdDateTime", entry.times().fileCreated().toString())
                .put("lastModifiedDateTime", entry.times().fileModified().toString());
        facets(json, entry);
        return json;
    }

    private void facets(ObjectNode json, Entry entry) {
        switch (entry.type()) {
            case ROOT, FOLDER -> json.putObject("folder").put("childCount", drive.childCount(entry.key()));
            case NOTEBOOK -> json.putObject("package").put("type", "oneNote");
            case FILE -> file(json, entry);
            case SHORTCUT -> shortcut(json, entry);
        }
        if (entry.type() == EntryType.ROOT) {
            json.putObject("root");
        }
        if (entry.marks().contains(Mark.MALWARE)) {
            json.putObject("malware").put("description", "Trojan:Script/Example");
        }
        if (entry.marks().contains(Mark.CHECKED_OUT)) {
            ObjectNode publication = json.putObject("publication");
            publication.put("level", "checkout").put("versionId", entry.version());
            identity(publication.putObject("checkedOutBy"), drive.owner().id(), entry.times().by());
        }
        if (!entry.grants().isEmpty()) {
            json.putObject("shared").put("scope", scope(entry));
        }
    }

    private static String scope(Entry entry) {
        return entry.grants()
                .stream()
                .flatMap(grant -> grant.link().stream())
                .map(Grant.Link::scope)
                .findFirst()
                .orElse("users");
    }

    private static void file(ObjectNode json, Entry entry) {
        FileContent content = entry.content().orElseThrow();
        ObjectNode file = json.putObject("file");
        file.put("mimeType", mediaType(entry.name()));
        file.putObject("hashes").put("quickXorHash", content.hash());
    }

    static String mediaType(String name) {
        return Optional.ofNullable(URLConnection.guessContentTypeFromName(name)).orElse("application/octet-stream");
    }

    private void shortcut(ObjectNode json, Entry entry) {
        ObjectNode remote = json.putObject("remoteItem");
        remote.put("id", drive.id(entry.key() + 1_000_000)).put("name", entry.name()).put("size", 0);
        remote.putObject("folder").put("childCount", 3);
        remote.putObject("parentReference").put("driveId", "b!" + entry.key()).put("driveType", "business");
    }

    String eTag(Entry entry) {
        return "\"{" + drive.id(entry.key()) + "}," + entry.revision() + "\"";
    }

    private String cTag(Entry entry) {
        return "\"c:{" + drive.id(entry.key()) + "}," + entry.contentRevision() + "\"";
    }

    private ObjectNode parent(Entry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("driveType", drive.owner().kind()).put("driveId", drive.id());
        if (entry.key() != Drive.ROOT) {
            Entry folder = drive.find(entry.parent()).orElseThrow();
            json.put("id", drive.id(folder.key())).put("name", folder.name());
            json.put("path", "/drives/" + drive.id() + "/root:" + encoded(drive.path(folder)));
        }
        return json;
    }

    private static String encoded(String path) {
        return Urls.encode(path).replace("%2F", "/");
    }

    /** What a delta says of an entry that is gone. */
    ObjectNode deleted(long key, long parent) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", drive.id(key));
        json.putObject("parentReference")
                .put("driveType", drive.owner().kind())
                .put("driveId", drive.id())
                .put("id", drive.id(parent));
        json.putObject("deleted").put("state", "deleted");
        return json;
    }

    /** All versions, the current one first, as Graph lists them. */
    List<ObjectNode> versions(Entry entry) {
        List<Version> all = new ArrayList<>(entry.versions());
        all.add(new Version(entry.version(), entry.content().orElseThrow(), entry.times().modified(),
                entry.times().by()));
        return all.reversed().stream().map(this::version).toList();
    }

    private ObjectNode version(Version version) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("id", version.id());
        json.put("lastModifiedDateTime", version.modified().toString()).put("size", version.content().length());
        identity(json.putObject("lastModifiedBy"), drive.owner().id(), version.modifiedBy());
        return json;
    }

    /** The permissions of an entry, with those that it has from the folders above it. */
    List<ObjectNode> permissions(Entry entry) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        entry.grants().forEach(grant -> all.add(grant.json()));
        for (Entry folder : drive.ancestors(entry)) {
            for (Grant grant : folder.grants()) {
                ObjectNode inherited = grant.json();
                inherited.putObject("inheritedFrom")
                        .put("driveId", drive.id())
                        .put("id", drive.id(folder.key()))
                        .put("path", "/drives/" + drive.id() + "/root:" + encoded(drive.path(folder)));
                all.add(inherited);
            }
        }
        all.add(Grant.to("owner", "owner",
                new Grant.User(drive.owner().id(), drive.owner().name(), drive.owner().address())).json());
        List<ObjectNode> list = new ArrayList<>();
        all.forEach(node -> list.add((ObjectNode) node));
        return list;
    }
}
