package dev.strongroom.service.rest.resource;

import dev.strongroom.model.task.EntityView;
import dev.strongroom.service.rest.access.RequiresSignIn;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.EntityAccesses;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What end users find of their own. */
@Path(Api.ACCOUNT + "own-entities")
@Produces(MediaType.APPLICATION_JSON)
public final class OwnEntityResource {
    private final EntityAccesses accesses;

    public OwnEntityResource(EntityAccesses accesses) {
        this.accesses = accesses;
    }

    @GET
    @RequiresSignIn
    @Operation(operationId = "listOwnEntities", summary = "The entities with your own address, for end users")
    public List<EntityView> own(@Context RequestScope scope) {
        return accesses.own(scope);
    }
}
