package dev.strongroom.service.rest.resource;

import dev.strongroom.model.access.ApiKeySecret;
import dev.strongroom.model.access.ApiKeyView;
import dev.strongroom.model.access.NewApiKey;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.reply.Created;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.ApiKeys;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Keys for programs. */
@Path(Api.ACCOUNT + "api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ApiKeyResource {
    private final ApiKeys keys;

    public ApiKeyResource(ApiKeys keys) {
        this.keys = keys;
    }

    @GET
    @Requires(Permission.MANAGE_API_KEYS)
    @Operation(operationId = "listApiKeys", summary = "The account's keys for programs, without their secrets")
    public List<ApiKeyView> list(@Context RequestScope scope) {
        return keys.list(scope);
    }

    @POST
    @Requires(Permission.MANAGE_API_KEYS)
    @Operation(operationId = "addApiKey", summary = "Make a key for a program; its secret is told once")
    public Created<ApiKeySecret> add(@Context RequestScope scope, NewApiKey key) {
        ApiKeySecret made = keys.add(scope, key);
        return new Created<>(Api.location(scope.account(), "api-keys", made.key().clientId()), made);
    }

    @DELETE
    @Path("{client}")
    @Requires(Permission.MANAGE_API_KEYS)
    @Operation(operationId = "revokeApiKey", summary = "End a key with all its tokens")
    public void revoke(@Context RequestScope scope, @PathParam("client") String client) {
        keys.revoke(scope, client);
    }
}
