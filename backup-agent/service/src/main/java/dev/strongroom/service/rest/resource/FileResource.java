package dev.strongroom.service.rest.resource;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.recovery.FilePreview;
import dev.strongroom.model.recovery.FileSort;
import dev.strongroom.model.recovery.FileView;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Recovery;
import dev.strongroom.service.usecase.Recovery.FileQuery;
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
import java.util.List;
import java.util.Optional;

/** Files and folders of a drive, as a file manager shows them. */
@Path(Api.ACCOUNT + "entities/{entity}/files")
@Produces(MediaType.APPLICATION_JSON)
public final class FileResource {
    private final Recovery recovery;

    public FileResource(Recovery recovery) {
        this.recovery = recovery;
    }

    @GET
    @Requires(value = Permission.VIEW_BACKUPS, of = Requires.Of.CONTENTS)
    @Operation(operationId = "listFiles",
            summary = "What lies in a folder of a drive, or what the whole drive has that was looked for or deleted")
    public Page<FileView> files(@Context RequestScope scope, @PathParam("entity") String entity,
            @Parameter(required = true) @QueryParam("run") Optional<Integer> run,
            @Parameter(required = true) @QueryParam("drive") Optional<String> drive,
            @QueryParam("folder") Optional<String> folder, @QueryParam("text") Optional<String> text,
            @QueryParam("show") @DefaultValue("AS_IT_WAS") ItemQuery.Show show,
            @QueryParam("sort") @DefaultValue("NAME") FileSort sort,
            @QueryParam("order") @DefaultValue("asc") ItemOrder order, @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue(Api.ROWS) int limit) {
        FileQuery query = new FileQuery(Given.required("run", run), Given.required("drive", drive), folder,
                text.filter(words -> !words.isBlank()), show, sort, order == ItemOrder.DESC);
        return recovery.files(scope, entity, query, new PageRequest(cursor, limit));
    }

    @GET
    @Path("{key}")
    @Requires(Permission.PREVIEW)
    @Operation(operationId = "previewFile", summary = "Open a file for a look at it: a text or a picture")
    public FilePreview preview(@Context RequestScope scope, @PathParam("entity") String entity,
            @PathParam("key") String key) {
        return recovery.previewFile(scope, entity, key);
    }

    @GET
    @Path("{key}/versions")
    @Requires(value = Permission.VIEW_BACKUPS, of = Requires.Of.CONTENTS)
    @Operation(operationId = "listVersions", summary = "The older versions of a file, newest first")
    public List<FileView> versions(@Context RequestScope scope, @PathParam("entity") String entity,
            @PathParam("key") String key, @Parameter(required = true) @QueryParam("run") Optional<Integer> run) {
        return recovery.versions(scope, entity, Given.required("run", run), key);
    }
}
