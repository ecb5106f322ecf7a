package dev.strongroom.service.rest.resource;

import dev.strongroom.model.microsoft.ChosenUsers;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantUsers;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The tenant of a task. */
@Path(Api.ACCOUNT + "tasks/{task}/microsoft")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TaskTenantResource {
    private final Tenants tenants;

    public TaskTenantResource(Tenants tenants) {
        this.tenants = tenants;
    }

    @GET
    @Path("check")
    @Requires(Permission.MODIFY_TASKS)
    @Operation(operationId = "checkTaskTenant",
            summary = "Sign in to the task's tenant, and name the permissions that are missing")
    public TenantCheck check(@Context RequestScope scope, @PathParam("task") String task) {
        return tenants.checkOf(scope, task);
    }

    @GET
    @Path("users")
    @Requires(Permission.MODIFY_TASKS)
    @Operation(operationId = "listTaskTenantUsers",
            summary = "Everybody of the task's tenant who has a mailbox, or who may have a drive, those of the task marked")
    public TenantUsers users(@Context RequestScope scope, @PathParam("task") String task) {
        return tenants.usersOf(scope, task);
    }

    @POST
    @Path("users")
    @Requires(Permission.MODIFY_TASKS)
    @Operation(operationId = "addTenantUsers", summary = "Back up more mailboxes or drives of the task's tenant")
    public TenantUsers add(@Context RequestScope scope, @PathParam("task") String task, ChosenUsers chosen) {
        return tenants.addUsers(scope, task, chosen);
    }

    @PUT
    @Path("credential")
    @Requires(Permission.MODIFY_TASKS)
    @Operation(operationId = "signInToTenant", summary = "Give the task's application another credential")
    public TenantCheck signIn(@Context RequestScope scope, @PathParam("task") String task,
            MicrosoftCredential credential) {
        return tenants.signIn(scope, task, credential);
    }
}
