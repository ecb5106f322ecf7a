package dev.strongroom.service.rest.resource;

import dev.strongroom.model.task.EntityView;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** One mailbox, whichever task backs it up. */
@Path(Api.ACCOUNT + "entities/{entity}")
@Produces(MediaType.APPLICATION_JSON)
public final class EntityResource {
    private final Tasks tasks;

    public EntityResource(Tasks tasks) {
        this.tasks = tasks;
    }

    @GET
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "getEntity", summary = "One mailbox")
    public EntityView get(@Context RequestScope scope, @PathParam("entity") String entity) {
        return tasks.entity(scope, entity);
    }
}
