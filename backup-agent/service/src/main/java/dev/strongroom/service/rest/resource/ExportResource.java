package dev.strongroom.service.rest.resource;

import dev.strongroom.model.job.JobView;
import dev.strongroom.model.recovery.ExportRequest;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.reply.Accepted;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Recovery;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Exports. */
@Path(Api.ACCOUNT + "exports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ExportResource {
    private final Recovery recovery;

    public ExportResource(Recovery recovery) {
        this.recovery = recovery;
    }

    @POST
    @Requires(value = Permission.EXPORT, of = Requires.Of.NAMED_IN_BODY)
    @Operation(operationId = "export", summary = "Start an export")
    public Accepted<JobView> export(@Context RequestScope scope, ExportRequest request) {
        return JobReply.of(scope, recovery.export(scope, request));
    }
}
