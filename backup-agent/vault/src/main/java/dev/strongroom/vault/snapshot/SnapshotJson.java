package dev.strongroom.vault.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.json.Json;
import dev.strongroom.vault.json.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The JSON of a snapshot file (doc/design.rst, "Snapshots"). */
public final class SnapshotJson {
    private SnapshotJson() {}

    /**
     * A snapshot as it is stored.
     *
     * @param user who makes it
     * @param program its name and version
     */
    public static byte[] write(SnapshotDraft draft, String user, String program) {
        JsonText text = new JsonText().beginObject().name("time").time(draft.time());
        draft.parent().ifPresent(parent -> text.name("parent").id(parent));
        text.name("tree").id(draft.tree()).name("paths").strings(draft.paths());
        text.name("hostname").string(draft.hostname()).name("username").string(user);
        if (!draft.tags().isEmpty()) {
            text.name("tags").strings(draft.tags());
        }
        return text.name("program_version").string(program).endObject().newline().toBytes();
    }

    /**
     * Reads a snapshot.
     *
     * @param id of its file
     * @throws IOException when it is none
     */
    public static Snapshot parse(Digest id, byte[] json) throws IOException {
        JsonNode snapshot = Json.parse(json);
        try {
            OffsetDateTime time = OffsetDateTime.parse(snapshot.path("time").asText());
            return new Snapshot(id, time.toInstant(),
                    Digest.ofHex(snapshot.path("tree").asText()), strings(snapshot.path("paths")),
                    snapshot.path("hostname").asText(), strings(snapshot.path("tags")), parent(snapshot),
                    time.getOffset());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("The snapshot says what can't be", e);
        }
    }

    /** The id that a snapshot says it had at first; empty for one that was never copied or written anew. */
    public static Optional<Digest> original(byte[] json) throws IOException {
        return id(Json.parse(json), "original");
    }

    /**
     * The same snapshot with another tree and parent, and more tags.
     *
     * @param id of the one that is copied
     * @throws IOException when it is none
     */
    public static byte[] copy(byte[] json, Digest id, Digest tree, Optional<Digest> parent, Set<String> moreTags)
            throws IOException {
        if (!(Json.parse(json) instanceof ObjectNode snapshot)) {
            throw new IOException("The snapshot is not a JSON object");
        }
        if (!snapshot.hasNonNull("original")) {
            snapshot.put("original", id.hex());
        }
        snapshot.put("tree", tree.hex());
        snapshot.remove("parent");
        parent.ifPresent(known -> snapshot.put("parent", known.hex()));
        Set<String> tags = new LinkedHashSet<>(strings(snapshot.path("tags")));
        if (tags.addAll(moreTags)) {
            ArrayNode array = snapshot.putArray("tags");
            tags.forEach(array::add);
        }
        return (snapshot + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<Digest> parent(JsonNode snapshot) {
        return id(snapshot, "parent");
    }

    private static Optional<Digest> id(JsonNode snapshot, String member) {
        return snapshot.hasNonNull(member) ? Optional.of(Digest.ofHex(snapshot.path(member).asText()))
                : Optional.empty();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.asText()));
        return strings;
    }
}
