package dev.strongroom.connectors.microsoft.drive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.formats.item.EntryType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * An item of a drive as Graph tells it (resource type driveItem).
 *
 * @param told when it was told: its address for downloads works for an hour from then on
 */
record DriveItemJson(ObjectNode json, Instant told) {
    String id() {
        return json.path("id").asText();
    }

    String name() {
        String name = json.path("name").asText();
        return name.isEmpty() ? "root" : name;
    }

    boolean deleted() {
        return json.has("deleted");
    }

    boolean root() {
        return json.has("root");
    }

    /** The item that it lies in; empty for the root. */
    Optional<String> parent() {
        return root() ? Optional.empty()
                : Optional.of(json.at("/parentReference/id").asText()).filter(id -> !id.isEmpty());
    }

    /** Notebooks are kept as folders, and shortcuts as folders with nothing in them. */
    EntryType type() {
        return json.has("file") ? EntryType.FILE : EntryType.FOLDER;
    }

    long size() {
        return json.path("size").asLong();
    }

    /** QuickXorHash in Base64; empty where Graph tells none. */
    String hash() {
        return json.at("/file/hashes/quickXorHash").asText();
    }

    Instant created() {
        return time("createdDateTime");
    }

    Instant modified() {
        return time("lastModifiedDateTime");
    }

    /** As whoever wrote the file says, else as the service does. */
    private Instant time(String name) {
        String text = json.at("/fileSystemInfo/" + name).asText(json.path(name).asText());
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            return Instant.EPOCH;
        }
    }

    String author() {
        return json.at("/lastModifiedBy/user/displayName").asText();
    }

    /** Whether somebody was given a permission on the item itself. */
    boolean shared() {
        return json.has("shared");
    }

    Optional<String> downloadUrl() {
        return Optional.of(json.path("@microsoft.graph.downloadUrl").asText()).filter(url -> !url.isEmpty());
    }

    /** Why its content can't be read, as far as the description tells. */
    Optional<String> unreadable() {
        if (json.has("malware")) {
            return Optional.of("Microsoft 365 found malware in it and does not give it.");
        }
        return json.at("/publication/level").asText().equals("checkout") && downloadUrl().isEmpty()
                ? Optional.of("It is checked out by " + json.at("/publication/checkedOutBy/user/displayName").asText()
                        + " and was never checked in.")
                : Optional.empty();
    }
}
