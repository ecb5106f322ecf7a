package dev.strongroom.service.rest.resource;

import dev.strongroom.model.page.Page;
import dev.strongroom.model.storage.NewStorageTarget;
import dev.strongroom.model.storage.StorageCheckRequest;
import dev.strongroom.model.storage.StorageCheckResult;
import dev.strongroom.model.storage.StorageSignIn;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.reply.Created;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.StorageTargets;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Where an account's vaults lie. */
@Path(Api.ACCOUNT + "storage-targets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class StorageTargetResource {
    private final StorageTargets targets;

    public StorageTargetResource(StorageTargets targets) {
        this.targets = targets;
    }

    @GET
    @Requires(Permission.VIEW_BACKUPS)
    @Operation(operationId = "listStorageTargets", summary = "The account's storage targets")
    public Page<StorageTargetView> list(@Context RequestScope scope, @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue(Api.ROWS) int limit) {
        return targets.list(scope, new PageRequest(cursor, limit));
    }

    @POST
    @Requires(Permission.MANAGE_STORAGE)
    @Operation(operationId = "addStorageTarget", summary = "Add a storage target, once it has proved to work")
    public Created<StorageTargetView> add(@Context RequestScope scope, NewStorageTarget target) {
        StorageTargetView added = targets.add(scope, target);
        return new Created<>(Api.location(scope.account(), "storage-targets"), added);
    }

    @POST
    @Path("checks")
    @Requires(Permission.MANAGE_STORAGE)
    @Operation(operationId = "checkStorage",
            summary = "Try a place before it is added; what the storage does wrong is in the answer, not an error")
    public StorageCheckResult check(@Context RequestScope scope, StorageCheckRequest request) {
        return targets.check(scope, request);
    }

    @POST
    @Path("{target}/check")
    @Requires(Permission.MANAGE_STORAGE)
    @Operation(operationId = "checkStorageTarget",
            summary = "Try a storage target with the credentials that are kept for it")
    public StorageCheckResult check(@Context RequestScope scope, @PathParam("target") String target) {
        return targets.check(scope, target);
    }

    @PUT
    @Path("{target}/sign-in")
    @Requires(Permission.MANAGE_STORAGE)
    @Operation(operationId = "signInToStorageTarget",
            summary = "Give a storage target other credentials, once they have proved to work")
    public StorageTargetView signIn(@Context RequestScope scope, @PathParam("target") String target,
            StorageSignIn fresh) {
        return targets.signIn(scope, target, fresh);
    }
}
