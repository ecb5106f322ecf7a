package dev.strongroom.service.rest.resource;

import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.model.task.NewTask;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.reply.Accepted;
import dev.strongroom.service.rest.reply.Created;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Backup tasks. */
@Path(Api.ACCOUNT + "tasks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TaskResource {
    private final Tasks tasks;

    public TaskResource(Tasks tasks) {
        this.tasks = tasks;
    }

    @GET
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "listTasks", summary = "The account's tasks")
    public Page<TaskView> list(@Context RequestScope scope, @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue(Api.ROWS) int limit) {
        return tasks.list(scope, new PageRequest(cursor, limit));
    }

    @POST
    @Requires(Permission.ACTIVATE_TASKS)
    @Operation(operationId = "addTask", summary = "Add a task and make its vault")
    public Created<TaskView> add(@Context RequestScope scope, NewTask task) {
        TaskView added = tasks.add(scope, task);
        return new Created<>(Api.location(scope.account(), "tasks", added.id()), added);
    }

    @GET
    @Path("{task}")
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "getTask", summary = "One task")
    public TaskView get(@Context RequestScope scope, @PathParam("task") String task) {
        return tasks.get(scope, task);
    }

    @DELETE
    @Path("{task}")
    @Requires(Permission.DELETE_TASKS)
    @Operation(operationId = "removeTask", summary = "Remove a task; its vault stays where it is")
    public void remove(@Context RequestScope scope, @PathParam("task") String task) {
        tasks.remove(scope, task);
    }

    @POST
    @Path("{task}/backups")
    @Requires(Permission.MODIFY_TASKS)
    @Operation(operationId = "backUpNow", summary = "Start a backup now")
    public Accepted<JobView> backUpNow(@Context RequestScope scope, @PathParam("task") String task,
            BackupRequest request) {
        return JobReply.of(scope, tasks.backUpNow(scope, task, request));
    }
}
