package dev.strongroom.connectors.microsoft.graph;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.RequestInformation;
import java.io.ByteArrayInputStream;
import java.net.URI;

/** Requests that write into one drive. Thread-safe. */
public final class DriveWrites {
    private static final String BYTES = "application/octet-stream";

    private final GraphClient client;
    private final String drive;

    /** Requests for the drive of this id. */
    public DriveWrites(GraphClient client, String drive) {
        this.client = client;
        this.drive = drive;
    }

    /** What has a name in a folder. */
    public ObjectNode child(String folder, String name) throws GraphFailure {
        return UserCalls.object(send(HttpMethod.GET, child(folder, name, ""), new byte[0], ""));
    }

    /** Makes a folder; one that is there is answered as it is. */
    public ObjectNode makeFolder(String parent, String name) throws GraphFailure {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", name);
        json.putObject("folder");
        json.put("@microsoft.graph.conflictBehavior", "replace");
        return post(item(parent) + "/children", json);
    }

    /** Writes a small file, in the place of one that is there. */
    public ObjectNode put(String folder, String name, byte[] bytes) throws GraphFailure {
        return UserCalls.object(send(HttpMethod.PUT, child(folder, name, ":/content"), bytes, BYTES));
    }

    /** Begins to write a file range by range, in the place of one that is there. */
    public FileUpload upload(String folder, String name, long size) throws GraphFailure {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("item").put("@microsoft.graph.conflictBehavior", "replace").put("fileSize", size);
        ObjectNode session = post(child(folder, name, ":/createUploadSession"), json);
        return new FileUpload(client, client.uploadUrl(session.path("uploadUrl").asText()), size);
    }

    /** Gives an item other properties; those that are not named stay. */
    public ObjectNode change(String id, ObjectNode json) throws GraphFailure {
        return UserCalls.object(send(HttpMethod.PATCH, item(id), UserCalls.bytes(json), UserCalls.JSON_TYPE));
    }

    /** Gives somebody a permission or makes a link: the action's name is the last of the path. */
    public ObjectNode act(String id, String action, ObjectNode json) throws GraphFailure {
        return post(item(id) + "/" + action, json);
    }

    private ObjectNode post(String path, ObjectNode json) throws GraphFailure {
        return UserCalls.object(send(HttpMethod.POST, path, UserCalls.bytes(json), UserCalls.JSON_TYPE));
    }

    private String item(String id) {
        return "/drives/" + UserCalls.segment(drive) + "/items/" + UserCalls.segment(id);
    }

    private String child(String folder, String name, String action) {
        return item(folder) + ":/" + UserCalls.segment(name) + (action.isEmpty() ? ":" : action);
    }

    private MimeBody send(HttpMethod method, String path, byte[] content, String type) throws GraphFailure {
        RequestInformation request = new RequestInformation();
        request.httpMethod = method;
        request.setUri(URI.create(client.address() + path));
        if (!type.isEmpty()) {
            request.setStreamContent(new ByteArrayInputStream(content), type);
        }
        return new MimeBody(client.open(request));
    }
}
