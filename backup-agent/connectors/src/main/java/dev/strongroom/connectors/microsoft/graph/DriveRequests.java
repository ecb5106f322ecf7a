package dev.strongroom.connectors.microsoft.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import okhttp3.Request;

/** Requests for drives, as JSON with every property. Each method sends one request. Thread-safe. */
public final class DriveRequests {
    /** Changes of sharing come as changes, and what lies below a folder that nobody may read does not hide the rest. */
    private static final String DELTA_PREFERENCES =
            "deltashowremovedasdeleted, deltatraversepermissiongaps, deltashowsharingchanges, hierarchicalsharing";
    private static final int PAGE = 1_000;

    private final GraphClient client;

    public DriveRequests(GraphClient client) {
        this.client = client;
    }

    /** A user's OneDrive. */
    public ObjectNode driveOf(String user) throws GraphFailure {
        return json("/users/" + UserCalls.segment(user) + "/drive");
    }

    /** A page of all items, or with a link what changed since. */
    public Page<ObjectNode> delta(String drive, Optional<String> link) throws GraphFailure {
        RequestInformation request = request(link.isPresent() ? client.link(link.get())
                : client.address() + "/drives/" + UserCalls.segment(drive) + "/root/delta?%24top=" + PAGE);
        request.headers.add("Prefer", DELTA_PREFERENCES);
        return Page.of(UserCalls.object(new MimeBody(client.open(request))));
    }

    /** One item. */
    public ObjectNode item(String drive, String item) throws GraphFailure {
        return json(path(drive, item));
    }

    /** Who may do what with an item, with what it has from the folders above. */
    public List<ObjectNode> permissions(String drive, String item) throws GraphFailure {
        return Page.of(json(path(drive, item) + "/permissions")).entries();
    }

    /** The versions of a file, the current one first. */
    public List<ObjectNode> versions(String drive, String item) throws GraphFailure {
        return Page.of(json(path(drive, item) + "/versions")).entries();
    }

    /** The bytes of a file from a byte on. Close it. */
    public MimeBody content(String drive, String item, long from) throws GraphFailure {
        return ranged(path(drive, item) + "/content", from);
    }

    /** The bytes of an older version from a byte on. Close it. */
    public MimeBody version(String drive, String item, String version, long from) throws GraphFailure {
        return ranged(path(drive, item) + "/versions/" + UserCalls.segment(version) + "/content", from);
    }

    /** The bytes at an address that needs no token and gets none, from a byte on. Close it. */
    public MimeBody download(String url, long from) throws GraphFailure {
        URI address = client.uploadUrl(url);
        Request.Builder request = new Request.Builder().url(address.toString());
        return new MimeBody(client.open((from > 0 ? request.header("Range", range(from)) : request).build()));
    }

    private MimeBody ranged(String path, long from) throws GraphFailure {
        RequestInformation request = request(client.address() + path);
        if (from > 0) {
            request.headers.add("Range", range(from));
        }
        return new MimeBody(client.open(request));
    }

    private static String range(long from) {
        return "bytes=" + from + "-";
    }

    private static RequestInformation request(String url) {
        RequestInformation request = new RequestInformation();
        request.httpMethod = HttpMethod.GET;
        request.setUri(URI.create(url));
        return request;
    }

    private static String path(String drive, String item) {
        return "/drives/" + UserCalls.segment(drive) + "/items/" + UserCalls.segment(item);
    }

    private ObjectNode json(String path) throws GraphFailure {
        return UserCalls.object(new MimeBody(client.open(request(client.address() + path))));
    }
}
