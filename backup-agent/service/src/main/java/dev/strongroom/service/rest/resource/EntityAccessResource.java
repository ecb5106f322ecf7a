package dev.strongroom.service.rest.resource;

import dev.strongroom.model.task.EntityAccess;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.EntityAccesses;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Who may open what was backed up of an entity. */
@Path(Api.ACCOUNT + "entities/{entity}/access")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EntityAccessResource {
    private final EntityAccesses accesses;

    public EntityAccessResource(EntityAccesses accesses) {
        this.accesses = accesses;
    }

    @GET
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "accessOfEntity", summary = "Whether the entity has Limited Access")
    public EntityAccess access(@Context RequestScope scope, @PathParam("entity") String entity) {
        return accesses.access(scope, entity);
    }

    @PUT
    @Requires(Permission.MODIFY_TASKS)
    @Operation(operationId = "limitAccess", summary = "Set or take away Limited Access; for primary users")
    public EntityAccess limit(@Context RequestScope scope, @PathParam("entity") String entity, EntityAccess access) {
        return accesses.limit(scope, entity, access);
    }
}
