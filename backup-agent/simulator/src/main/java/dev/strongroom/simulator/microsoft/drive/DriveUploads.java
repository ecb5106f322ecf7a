package dev.strongroom.simulator.microsoft.drive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.strongroom.simulator.microsoft.http.Answer;
import dev.strongroom.simulator.microsoft.http.Call;
import dev.strongroom.simulator.microsoft.http.GraphException;
import dev.strongroom.simulator.microsoft.http.Request;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Files on their way into drives, range by range. Thread-safe. */
public final class DriveUploads {
    /** The first segment of their paths. */
    public static final String PATH = "driveupload";
    private static final Duration LIFETIME = Duration.ofDays(1);

    private final Map<String, DriveUpload> open = new ConcurrentHashMap<>();
    private final String origin;
    private final InstantSource clock;
    private final Downloads downloads;

    /**
     * @param origin of the URLs: another host than Graph's
     * @param clock the real time: sessions expire while somebody waits
     */
    public DriveUploads(String origin, InstantSource clock, Downloads downloads) {
        this.origin = origin;
        this.clock = clock;
        this.downloads = downloads;
    }

    /** Opens a session; the drive's lock is held. */
    Answer open(Drive drive, Call call) {
        ObjectNode body = call.request().body().length == 0 ? JsonNodeFactory.instance.objectNode() : call.body();
        DriveChanges changes = new DriveChanges(drive);
        changes.requireRoom(body.at("/item/fileSize").asLong());
        String address = call.argument("item");
        DriveUpload.Place place = ItemAddress.isPath(address)
                ? new DriveUpload.Place(Optional.empty(), ItemAddress.target(drive, address, changes))
                : new DriveUpload.Place(Optional.of(drive.get(address)), new ItemAddress.Target(drive.get("root"), ""));
        DriveUpload upload = new DriveUpload(drive, place, body.path("item"),
                clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS));
        String id = UUID.randomUUID().toString();
        open.put(id, upload);
        ObjectNode json = upload.state();
        json.put("@odata.context", call.url("$metadata#microsoft.graph.uploadSession"));
        json.put("uploadUrl", origin + "/" + PATH + "/" + id + "?guid=" + UUID.randomUUID());
        return Answer.ok(json);
    }

    /** Answers a request for {@code driveupload/{session}}. */
    public Answer answer(Request request) {
        String id = request.path().size() == 2 ? request.path().get(1) : "";
        DriveUpload upload = Optional.ofNullable(open.get(id))
                .filter(session -> clock.instant().isBefore(session.expires()))
                .orElseThrow(() -> new GraphException(404, "itemNotFound", "The upload session was not found."));
        synchronized (upload.drive()) {
            return switch (request.method()) {
                case "GET" -> Answer.ok(upload.state());
                case "DELETE" -> {
                    open.remove(id);
                    upload.discard();
                    yield Answer.empty(204);
                }
                case "PUT" -> put(id, upload, request);
                default ->
                    throw new GraphException(405, "UnsupportedHttpMethod", request.method() + " is not allowed here.");
            };
        }
    }

    private Answer put(String id, DriveUpload upload, Request request) {
        if (!upload.take(request)) {
            return Answer.json(202, upload.state());
        }
        Entry made = upload.finish();
        open.remove(id);
        Drive drive = upload.drive();
        return Answer.json(upload.replaces() ? 200 : 201,
                new DriveJson(drive).item(made, downloads.url(drive, made)));
    }
}
