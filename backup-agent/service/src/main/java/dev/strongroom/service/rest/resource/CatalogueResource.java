package dev.strongroom.service.rest.resource;

import dev.strongroom.model.job.JobView;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.reply.Accepted;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Recovery;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The list of what a mailbox's backups hold. */
@Path(Api.ACCOUNT + "entities/{entity}/catalogue-rebuilds")
@Produces(MediaType.APPLICATION_JSON)
public final class CatalogueResource {
    private final Recovery recovery;

    public CatalogueResource(Recovery recovery) {
        this.recovery = recovery;
    }

    @POST
    @Requires(Permission.MODIFY_TASKS)
    @Operation(operationId = "rebuildCatalogue",
            summary = "Make the list of what a mailbox's backups hold anew from its vault")
    public Accepted<JobView> rebuild(@Context RequestScope scope, @PathParam("entity") String entity) {
        return JobReply.of(scope, recovery.rebuildCatalogue(scope, entity));
    }
}
