package dev.strongroom.service.rest.resource;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.FolderView;
import dev.strongroom.model.recovery.ItemSort;
import dev.strongroom.model.recovery.MessageView;
import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery;
import dev.strongroom.service.usecase.Recovery.ItemQuery;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Restore points of a mailbox, and what they hold. */
@Path(Api.ACCOUNT + "entities/{entity}")
@Produces(MediaType.APPLICATION_JSON)
public final class RestorePointResource {
    private final Recovery recovery;

    public RestorePointResource(Recovery recovery) {
        this.recovery = recovery;
    }

    @GET
    @Path("restore-points")
    @Requires(value = Permission.VIEW_BACKUPS, of = Requires.Of.CONTENTS)
    @Operation(operationId = "listRestorePoints", summary = "Restore points from one time to another, oldest first")
    public List<RestorePoint> restorePoints(@Context RequestScope scope, @PathParam("entity") String entity,
            @QueryParam("from") Optional<Instant> from, @QueryParam("to") Optional<Instant> to) {
        return recovery.restorePoints(scope, entity, from, to);
    }

    @GET
    @Path("folders")
    @Requires(value = Permission.VIEW_BACKUPS, of = Requires.Of.CONTENTS)
    @Operation(operationId = "listFolders", summary = "The folders of a restore point")
    public List<FolderView> folders(@Context RequestScope scope, @PathParam("entity") String entity,
            @Parameter(required = true) @QueryParam("run") Optional<Integer> run) {
        return recovery.folders(scope, entity, Given.required("run", run));
    }

    @GET
    @Path("items")
    @Requires(value = Permission.VIEW_BACKUPS, of = Requires.Of.CONTENTS)
    @Operation(operationId = "listItems", summary = "The items of a folder")
    public Page<MessageView> items(@Context RequestScope scope, @PathParam("entity") String entity,
            @Parameter(required = true) @QueryParam("run") Optional<Integer> run,
            @Parameter(required = true) @QueryParam("folder") Optional<String> folder,
            @QueryParam("text") Optional<String> text,
            @QueryParam("show") @DefaultValue("AS_IT_WAS") ItemQuery.Show show,
            @QueryParam("sort") @DefaultValue("DATE") ItemSort sort,
            @QueryParam("order") @DefaultValue("desc") ItemOrder order, @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue(Api.ROWS) int limit) {
        ItemQuery query = new ItemQuery(
                Given.required("run", run),
                Given.required("folder", folder),
                text,
                show,
                sort,
                order == ItemOrder.DESC);
        return recovery.items(scope, entity, query, new PageRequest(cursor, limit));
    }
}
