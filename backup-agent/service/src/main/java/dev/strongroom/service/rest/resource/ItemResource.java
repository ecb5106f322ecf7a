package dev.strongroom.service.rest.resource;

import dev.strongroom.model.recovery.MessagePreview;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.file.FileReply;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Recovery;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** One message of a mailbox, to read or to save. */
@Path(Api.ACCOUNT + "entities/{entity}/items/{key}")
public final class ItemResource {
    private final Recovery recovery;

    public ItemResource(Recovery recovery) {
        this.recovery = recovery;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Requires(Permission.PREVIEW)
    @Operation(operationId = "previewItem", summary = "Open a message for reading")
    public MessagePreview preview(@Context RequestScope scope, @PathParam("entity") String entity,
            @PathParam("key") String key) {
        return recovery.preview(scope, entity, key);
    }

    @GET
    @Path("content")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.PREVIEW)
    @Operation(operationId = "downloadItem", summary = "The message as it was served, as an .eml file")
    public FileReply content(@Context RequestScope scope, @PathParam("entity") String entity,
            @PathParam("key") String key) {
        return FileReply.whole(recovery.content(scope, entity, key));
    }

    @GET
    @Path("attachments/{index}")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.PREVIEW)
    @Operation(operationId = "downloadAttachment", summary = "One attachment, decoded")
    public FileReply attachment(@Context RequestScope scope, @PathParam("entity") String entity,
            @PathParam("key") String key, @PathParam("index") int index) {
        return FileReply.whole(recovery.attachment(scope, entity, key, index));
    }
}
