package dev.strongroom.service.rest.resource;

import dev.strongroom.model.security.SecuritySettings;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.reply.IfMatch;
import dev.strongroom.service.rest.reply.Tagged;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.AccountSecurity;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** What an account asks of its users when they sign in. */
@Path(Api.ACCOUNT + "security")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SecurityResource {
    private final AccountSecurity security;

    public SecurityResource(AccountSecurity security) {
        this.security = security;
    }

    @GET
    @Requires(Permission.VIEW_ACCOUNT_SETTINGS)
    @Operation(operationId = "getSecurity",
            summary = "What the account asks of its users, with its version as the ETag")
    public Tagged<SecuritySettings> get(@Context RequestScope scope) {
        return Tagged.of(security.settings(scope));
    }

    @PUT
    @Requires(Permission.MANAGE_USERS)
    @Operation(operationId = "changeSecurity", summary = "Ask something else of the account's users")
    public Tagged<SecuritySettings> change(@Context RequestScope scope,
            @HeaderParam(HttpHeaders.IF_MATCH) Optional<String> ifMatch, SecuritySettings settings) {
        return Tagged.of(security.change(scope, IfMatch.version(ifMatch), settings));
    }
}
