package dev.strongroom.service.rest.resource;

import dev.strongroom.model.activity.ActivityView;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.file.FileReply;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Activities;
import dev.strongroom.service.usecase.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;

/** The system activity: backups, restores and exports. */
@Path(Api.ACCOUNT + "activities")
@Produces(MediaType.APPLICATION_JSON)
public final class ActivityResource {
    private final Activities activities;

    public ActivityResource(Activities activities) {
        this.activities = activities;
    }

    @GET
    @Requires(Permission.VIEW_ACCOUNT_ACTIVITY)
    @Operation(operationId = "listActivities", summary = "What the agent did, latest first")
    public Page<ActivityView> list(@Context RequestScope scope,
            @QueryParam("from") Optional<Instant> from, @QueryParam("to") Optional<Instant> to,
            @QueryParam("activity") Optional<JobKind> activity, @QueryParam("service") Optional<ServiceKind> service,
            @QueryParam("status") Optional<String> status, @QueryParam("task") Optional<String> task,
            @QueryParam("item") Optional<String> item, @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue(Api.ROWS) int limit) {
        return activities.list(scope, new Activities.Filter(from, to, activity, service, status, task, item),
                new PageRequest(cursor, limit));
    }

    @GET
    @Path("{activity}")
    @Requires(Permission.VIEW_ACCOUNT_ACTIVITY)
    @Operation(operationId = "getActivity", summary = "How long one took, how much it was, and how it ended")
    public ActivityView get(@Context RequestScope scope, @PathParam("activity") String activity) {
        return activities.get(scope, activity);
    }

    @GET
    @Path("csv")
    @Produces(MediaType.WILDCARD)
    @Requires(Permission.VIEW_ACCOUNT_ACTIVITY)
    @Operation(operationId = "exportActivities", summary = "What the agent did as CSV")
    public FileReply csv(@Context RequestScope scope,
            @QueryParam("from") Optional<Instant> from, @QueryParam("to") Optional<Instant> to,
            @QueryParam("activity") Optional<JobKind> activity, @QueryParam("service") Optional<ServiceKind> service,
            @QueryParam("status") Optional<String> status, @QueryParam("task") Optional<String> task,
            @QueryParam("item") Optional<String> item) {
        return FileReply
                .whole(activities.csv(scope, new Activities.Filter(from, to, activity, service, status, task, item)));
    }
}
