package dev.strongroom.service.rest.resource;

import dev.strongroom.model.account.AccountRemoval;
import dev.strongroom.model.account.RemovalView;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.AccountRemovals;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Removing an account. */
@Path(Api.ACCOUNT + "removal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class RemovalResource {
    private final AccountRemovals removals;

    public RemovalResource(AccountRemovals removals) {
        this.removals = removals;
    }

    @GET
    @Requires(Permission.VIEW_ACCOUNT_SETTINGS)
    @Operation(operationId = "getRemoval", summary = "Whether the account is to be removed, and when")
    public RemovalView get(@Context RequestScope scope) {
        return removals.state(scope);
    }

    @POST
    @Requires(Permission.MANAGE_USERS)
    @Operation(operationId = "removeAccount", summary = "Remove the account after 7 days' grace; for primary users")
    public RemovalView begin(@Context RequestScope scope, AccountRemoval removal) {
        return removals.begin(scope, removal);
    }

    @DELETE
    @Requires(Permission.MANAGE_USERS)
    @Operation(operationId = "keepAccount", summary = "Keep the account after all; for primary users")
    public RemovalView undo(@Context RequestScope scope) {
        return removals.undo(scope);
    }
}
