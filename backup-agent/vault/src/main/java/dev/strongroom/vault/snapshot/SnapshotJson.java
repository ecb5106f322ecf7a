package dev.strongroom.vault.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.vault.blob.Digest;
import dev.strongroom.vault.json.GoTime;
import dev.strongroom.vault.json.Json;
import dev.strongroom.vault.json.JsonText;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            return new Snapshot(id, GoTime.parse(snapshot.path("time").asText()),
                    Digest.ofHex(snapshot.path("tree").asText()), strings(snapshot.path("paths")),
                    snapshot.path("hostname").asText(), strings(snapshot.path("tags")), parent(snapshot));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IOException("The snapshot says what can't be", e);
        }
    }

    private static Optional<Digest> parent(JsonNode snapshot) {
        return snapshot.hasNonNull("parent")
                ? Optional.of(Digest.ofHex(snapshot.path("parent").asText()))
                : Optional.empty();
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(element -> strings.add(element.asText()));
        return strings;
    }
}
