package dev.strongroom.service.rest.resource;

import dev.strongroom.model.account.AccountView;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.rest.access.RequiresSignIn;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Accounts;
import dev.strongroom.service.usecase.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** The customer accounts that the caller may open. */
@Path(Api.V1 + "accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {
    private final Accounts accounts;

    public AccountResource(Accounts accounts) {
        this.accounts = accounts;
    }

    @GET
    @RequiresSignIn
    @Operation(operationId = "listAccounts", summary = "The accounts that you may open")
    public Page<AccountView> list(@Context RequestScope scope, @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue(Api.ROWS) int limit) {
        return accounts.list(scope, new PageRequest(cursor, limit));
    }

    @GET
    @Path("{account}")
    @RequiresSignIn
    @Operation(operationId = "getAccount", summary = "One account")
    public AccountView get(@Context RequestScope scope) {
        return accounts.get(scope);
    }
}
