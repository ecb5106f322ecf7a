package dev.strongroom.service.rest.resource;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.job.JobSummary;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.access.RequiresSignIn;
import dev.strongroom.service.rest.file.FileReply;
import dev.strongroom.service.rest.file.RangeHeaders;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Jobs;
import dev.strongroom.service.usecase.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Jobs under way and done. */
@Path(Api.ACCOUNT + "jobs")
@Produces(MediaType.APPLICATION_JSON)
public final class JobResource {
    private final Jobs jobs;

    public JobResource(Jobs jobs) {
        this.jobs = jobs;
    }

    @GET
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "listJobs", summary = "The account's jobs")
    public Page<JobView> list(@Context RequestScope scope, @QueryParam("kind") Optional<JobKind> kind,
            @QueryParam("status") Optional<JobStatus> status, @QueryParam("task") Optional<String> task,
            @QueryParam("initiator") Optional<String> initiator,
            @QueryParam("order") @DefaultValue("latest") JobOrder order, @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue(Api.ROWS) int limit) {
        Jobs.Filter filter = new Jobs.Filter(kind, status, task, initiator, order == JobOrder.OLDEST);
        return jobs.list(scope, filter, new PageRequest(cursor, limit));
    }

    @GET
    @Path("summary")
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "summarizeJobs", summary = "The jobs of the last 7 days by status")
    public JobSummary summary(@Context RequestScope scope) {
        return jobs.summary(scope);
    }

    @GET
    @Path("{job}")
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "getJob", summary = "One job")
    public JobView get(@Context RequestScope scope, @PathParam("job") String job) {
        return jobs.get(scope, job);
    }

    @POST
    @Path("{job}/cancel")
    // Which permission it needs depends on the kind of the job, which the use case knows.
    @RequiresSignIn
    @Operation(operationId = "cancelJob", summary = "Ask the job to end at its next safe point")
    public JobView cancel(@Context RequestScope scope, @PathParam("job") String job) {
        return jobs.cancel(scope, job);
    }

    @GET
    @Path("{job}/result")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.EXPORT)
    @Operation(operationId = "downloadResult", summary = "The file that an export made, whole or in part")
    public FileReply result(@Context RequestScope scope, @PathParam("job") String job,
            @HeaderParam(RangeHeaders.RANGE) Optional<String> range) {
        return FileReply.part(jobs.result(scope, job), range);
    }
}
