package dev.strongroom.service.rest.resource;

import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.reply.IfMatch;
import dev.strongroom.service.rest.reply.Tagged;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** What of a task can be changed, by one person at a time. */
@Path(Api.ACCOUNT + "tasks/{task}/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TaskSettingsResource {
    private final Tasks tasks;

    public TaskSettingsResource(Tasks tasks) {
        this.tasks = tasks;
    }

    @GET
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "getTaskSettings", summary = "The task's settings, with their version as the ETag")
    public Tagged<TaskSettings> get(@Context RequestScope scope, @PathParam("task") String task) {
        return Tagged.of(tasks.settings(scope, task));
    }

    @PUT
    @Requires(Permission.MODIFY_TASKS)
    @Operation(operationId = "changeTaskSettings",
            summary = "Change the settings that the ETag in If-Match was read with")
    public Tagged<TaskSettings> change(@Context RequestScope scope, @PathParam("task") String task,
            @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch, TaskSettings settings) {
        return Tagged.of(tasks.change(scope, task, IfMatch.version(ifMatch), settings));
    }
}
