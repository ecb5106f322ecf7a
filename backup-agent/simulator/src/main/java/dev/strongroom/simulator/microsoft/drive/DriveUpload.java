package dev.strongroom.simulator.microsoft.drive;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Content;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file on its way: its ranges come in order into a temporary file. Guarded by the lock of its drive. */
final class DriveUpload {
    private static final Pattern RANGE = Pattern.compile("bytes (\\d+)-(\\d+)/(\\d+)");
    private static final int MULTIPLE = 320 * 1024;
    private static final int LARGEST_RANGE = 60 << 20;

    private final Drive drive;
    private final Place place;
    private final JsonNode item;
    private final Instant expires;
    private final Path file;
    private long received;
    private boolean replaces;

    /**
     * Where the file goes.
     *
     * @param existing the file that gets another version
     */
    record Place(Optional<Entry> existing, ItemAddress.Target target) {}

    /** @param item what the session was asked for */
    DriveUpload(Drive drive, Place place, JsonNode item, Instant expires) {
        this.drive = drive;
        this.place = place;
        this.item = item;
        this.expires = expires;
        try {
            file = Files.createTempFile("simulated-upload", "");
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Drive drive() {
        return drive;
    }

    Instant expires() {
        return expires;
    }

    /** Whether there was a file before. */
    boolean replaces() {
        return replaces;
    }

    ObjectNode state() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("expirationDateTime", expires.toString());
        json.putArray("nextExpectedRanges").add(received + "-");
        return json;
    }

    /** Takes the next range; true when it was the last. */
    boolean take(Request request) {
        Matcher range = RANGE.matcher(request.header("content-range").orElse(""));
        int length = request.body().length;
        if (!range.matches()) {
            throw new GraphException(400, "invalidRequest", "A range needs the header Content-Range.");
        }
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        long total = Long.parseLong(range.group(3));
        if (first != received || last - first + 1 != length) {
            throw new GraphException(416, "invalidRange", "The next range begins at " + received + ".");
        }
        if (length > LARGEST_RANGE) {
            throw new GraphException(413, "requestTooLarge", "A range has less than 60 MiB.");
        }
        if (last + 1 < total && length % MULTIPLE != 0) {
            throw new GraphException(400, "invalidRequest", "A range has a multiple of 320 KiB.");
        }
        new DriveChanges(drive).requireRoom(total);
        try (var out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            out.write(request.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        received += length;
        return received == total;
    }

    /** The file is whole and takes its place; throws when its name was taken meanwhile. */
    Entry finish() {
        FileContent content = new FileContent(new Stored(file, received));
        DriveChanges changes = new DriveChanges(drive);
        Entry made;
        if (place.existing().isPresent()) {
            replaces = true;
            made = changes.replace(drive.find(place.existing().get().key()).orElseThrow(Drive::notFound), content);
        } else {
            ItemAddress.Target target = place.target();
            DriveChanges.Conflict conflict = DriveChanges.Conflict.of(
                    item.path("@microsoft.graph.conflictBehavior").asText(), DriveChanges.Conflict.FAIL);
            replaces = conflict == DriveChanges.Conflict.REPLACE
                    && drive.child(target.folder().key(), target.name()).isPresent();
            made = changes.file(target.folder(), target.name(), content, conflict);
        }
        return item.has("fileSystemInfo")
                ? changes.patch(made, JsonNodeFactory.instance.objectNode()
                        .set("fileSystemInfo",
                                item.path("fileSystemInfo")))
                : made;
    }

    void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was uploaded, on disk. */
    private record Stored(Path file, long length) implements Content {
        @Override
        public InputStream open() {
            try {
                return new BufferedInputStream(Files.newInputStream(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
