package dev.strongroom.service.rest.resource;

import dev.strongroom.model.session.EmailChange;
import dev.strongroom.model.session.PendingEmail;
import dev.strongroom.service.rest.access.RequiresSignIn;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Profile;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** What users change of themselves. */
@Path(Api.V1 + "me/email")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class ProfileResource {
    private final Profile profile;

    public ProfileResource(Profile profile) {
        this.profile = profile;
    }

    @GET
    @RequiresSignIn
    @Operation(operationId = "getEmail", summary = "Your address, and one that was not confirmed yet")
    public PendingEmail email(@Context RequestScope scope) {
        return profile.email(scope);
    }

    @PUT
    @RequiresSignIn
    @Operation(operationId = "changeEmail",
            summary = "Sign in with another address, once a link sent there was followed")
    public PendingEmail change(@Context RequestScope scope, EmailChange change) {
        return profile.changeEmail(scope, change);
    }

    @POST
    @Path("resends")
    @RequiresSignIn
    @Operation(operationId = "resendEmail", summary = "Send the link to the new address once more")
    public PendingEmail resend(@Context RequestScope scope) {
        return profile.resendEmail(scope);
    }

    @DELETE
    @RequiresSignIn
    @Operation(operationId = "discardEmail", summary = "Keep the old address")
    public PendingEmail discard(@Context RequestScope scope) {
        return profile.discardEmail(scope);
    }
}
