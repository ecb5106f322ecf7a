package dev.strongroom.service.rest.resource;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.RunView;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Runs;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** One run and its completeness ledger. */
@Path(Api.ACCOUNT + "runs/{run}")
@Produces(MediaType.APPLICATION_JSON)
public final class RunResource {
    private final Runs runs;

    public RunResource(Runs runs) {
        this.runs = runs;
    }

    @GET
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "getRun", summary = "One run")
    public RunView get(@Context RequestScope scope, @PathParam("run") String run) {
        return runs.get(scope, run);
    }

    @GET
    @Path("ledger")
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "getLedger", summary = "The run's completeness ledger, folder by folder")
    public Page<LedgerLine> ledger(@Context RequestScope scope, @PathParam("run") String run,
            @QueryParam("cursor") Optional<String> cursor, @QueryParam("limit") @DefaultValue(Api.ROWS) int limit) {
        return runs.ledger(scope, run, new PageRequest(cursor, limit));
    }
}
