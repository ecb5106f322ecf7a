package dev.strongroom.service.rest.resource;

import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.microsoft.TenantUsers;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.reply.Created;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Tenants of Microsoft 365 that tasks are made of. */
@Path(Api.ACCOUNT + "microsoft")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class MicrosoftResource {
    private final Tenants tenants;

    public MicrosoftResource(Tenants tenants) {
        this.tenants = tenants;
    }

    @POST
    @Path("checks")
    @Requires(Permission.ACTIVATE_TASKS)
    @Operation(operationId = "checkTenant",
            summary = "Try to sign in to a tenant, and name the permissions that are missing")
    public TenantCheck check(@Context RequestScope scope, TenantConnection tenant) {
        return tenants.check(scope, tenant);
    }

    @POST
    @Path("users")
    @Requires(Permission.ACTIVATE_TASKS)
    @Operation(operationId = "listTenantUsers",
            summary = "Everybody of a tenant who has a mailbox, or who may have a drive")
    public TenantUsers users(@Context RequestScope scope, TenantConnection tenant) {
        return tenants.users(scope, tenant);
    }

    @POST
    @Path("tasks")
    @Requires(Permission.ACTIVATE_TASKS)
    @Operation(operationId = "addMicrosoftTask",
            summary = "Add a task for mailboxes or drives of a tenant and make its vault")
    public Created<TaskView> add(@Context RequestScope scope, NewMicrosoftTask task) {
        TaskView added = tenants.add(scope, task);
        return new Created<>(Api.location(scope.account(), "tasks", added.id()), added);
    }
}
