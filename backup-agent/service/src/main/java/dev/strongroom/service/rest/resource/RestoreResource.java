package dev.strongroom.service.rest.resource;

import dev.strongroom.model.job.JobView;
import dev.strongroom.model.recovery.RestorePlan;
import dev.strongroom.model.recovery.RestoreRequest;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.reply.Accepted;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Recovery;
import dev.strongroom.service.usecase.RestorePlans;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Restores. */
@Path(Api.ACCOUNT + "restores")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RestoreResource {
    private final Recovery recovery;
    private final RestorePlans plans;

    public RestoreResource(Recovery recovery, RestorePlans plans) {
        this.recovery = recovery;
        this.plans = plans;
    }

    @POST
    @Path("plans")
    @Requires(value = Permission.RESTORE, of = Requires.Of.NAMED_IN_BODY)
    @Operation(operationId = "planRestore", summary = "Tell what would become of each item; nothing is written")
    public RestorePlan plan(@Context RequestScope scope, RestoreRequest request) {
        return plans.plan(scope, request);
    }

    @POST
    @Requires(value = Permission.RESTORE, of = Requires.Of.NAMED_IN_BODY)
    @Operation(operationId = "restore", summary = "Start a restore")
    public Accepted<JobView> restore(@Context RequestScope scope, RestoreRequest request) {
        return JobReply.of(scope, recovery.restore(scope, request));
    }
}
