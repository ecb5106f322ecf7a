package dev.strongroom.service.rest.resource;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.reply.Created;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Tasks;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
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

/** The mailboxes of a task. */
@Path(Api.ACCOUNT + "tasks/{task}/entities")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TaskEntityResource {
    private final Tasks tasks;

    public TaskEntityResource(Tasks tasks) {
        this.tasks = tasks;
    }

    @GET
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "listEntities", summary = "The task's mailboxes by name")
    public Page<EntityView> list(@Context RequestScope scope, @PathParam("task") String task,
            @QueryParam("status") Optional<EntityStatus> status, @QueryParam("text") Optional<String> text,
            @QueryParam("cursor") Optional<String> cursor, @QueryParam("limit") @DefaultValue(Api.ROWS) int limit) {
        return tasks.entities(scope, task, status, text, new PageRequest(cursor, limit));
    }

    @POST
    @Requires(Permission.MODIFY_TASKS)
    @Operation(operationId = "addMailbox", summary = "Add a mailbox, or sign in to a known one again")
    public Created<EntityView> add(@Context RequestScope scope, @PathParam("task") String task, ImapLogin login) {
        EntityView added = tasks.addMailbox(scope, task, login);
        return new Created<>(Api.location(scope.account(), "entities", added.id()), added);
    }
}
