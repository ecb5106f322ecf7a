package dev.strongroom.connectors.microsoft.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.kiota.HttpMethod;

/** Requests that write what is kept as Graph describes it. Paths lie below the user. Thread-safe. */
public final class JsonWrites {
    private final GraphClient client;
    private final UserCalls calls;

    /**
     * Requests for one mailbox.
     *
     * @param user id or sign-in name
     */
    public JsonWrites(GraphClient client, String user) {
        this.client = client;
        calls = new UserCalls(client, user);
    }

    /**
     * Adds an object to a list. When it breaks off, nobody knows whether it was done.
     *
     * @return it as Graph completes it
     */
    public ObjectNode create(String list, ObjectNode json) throws GraphFailure {
        return UserCalls.object(calls.send(HttpMethod.POST, calls.below(list), UserCalls.bytes(json),
                UserCalls.JSON_TYPE));
    }

    /** Gives an object other properties; those that are not named stay. */
    public void change(String path, ObjectNode json) throws GraphFailure {
        calls.send(HttpMethod.PATCH, calls.below(path), UserCalls.bytes(json), UserCalls.JSON_TYPE).close();
    }

    /** Puts bytes in the place of those that are there. */
    public void put(String path, byte[] content, String type) throws GraphFailure {
        calls.send(HttpMethod.PUT, calls.below(path), content, type).close();
    }

    /** Deletes; what is not there is deleted already. */
    public void delete(String path) throws GraphFailure {
        gone(HttpMethod.DELETE, path);
    }

    /** Deletes an item of Exchange so that it lies in no folder any more. */
    public void purge(String path) throws GraphFailure {
        gone(HttpMethod.POST, path + "/permanentDelete");
    }

    private void gone(HttpMethod method, String path) throws GraphFailure {
        try {
            calls.send(method, calls.below(path), new byte[0], "").close();
        } catch (GraphFailure failure) {
            if (failure.kind() != GraphFailure.Kind.NOT_FOUND) {
                throw failure;
            }
        }
    }

    /**
     * Begins to hang a large file on an item.
     *
     * @param attachments the path of its list
     * @param file Graph's {@code attachmentItem}
     * @param size in bytes
     */
    public FileUpload upload(String attachments, ObjectNode file, long size) throws GraphFailure {
        ObjectNode body = file.objectNode();
        body.set("AttachmentItem", file);
        ObjectNode session = create(attachments + "/createUploadSession", body);
        return new FileUpload(client, client.uploadUrl(session.path("uploadUrl").asText()), size);
    }
}
