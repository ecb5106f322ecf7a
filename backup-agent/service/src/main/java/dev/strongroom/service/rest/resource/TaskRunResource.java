package dev.strongroom.service.rest.resource;

import dev.strongroom.model.page.Page;
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

/** The runs of a task. */
@Path(Api.ACCOUNT + "tasks/{task}/runs")
@Produces(MediaType.APPLICATION_JSON)
public final class TaskRunResource {
    private final Runs runs;

    public TaskRunResource(Runs runs) {
        this.runs = runs;
    }

    @GET
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "listRuns", summary = "The task's runs, latest first")
    public Page<RunView> list(@Context RequestScope scope, @PathParam("task") String task,
            @QueryParam("entity") Optional<String> entity, @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue(Api.ROWS) int limit) {
        return runs.list(scope, task, entity, new PageRequest(cursor, limit));
    }
}
