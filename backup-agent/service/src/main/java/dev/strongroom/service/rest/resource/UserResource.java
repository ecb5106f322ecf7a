package dev.strongroom.service.rest.resource;

import dev.strongroom.model.account.AccountUser;
import dev.strongroom.model.account.NewUser;
import dev.strongroom.model.account.UserChange;
import dev.strongroom.service.rest.access.Requires;
import dev.strongroom.service.rest.reply.Created;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Users;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The users of an account. */
@Path(Api.ACCOUNT + "users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class UserResource {
    private final Users users;

    public UserResource(Users users) {
        this.users = users;
    }

    @GET
    @Requires(Permission.MANAGE_USERS)
    @Operation(operationId = "listUsers", summary = "The account's users, by address")
    public List<AccountUser> list(@Context RequestScope scope) {
        return users.list(scope);
    }

    @POST
    @Requires(Permission.MANAGE_USERS)
    @Operation(operationId = "inviteUser", summary = "Invite somebody by e-mail; the link is good for 24 hours")
    public Created<AccountUser> invite(@Context RequestScope scope, NewUser user) {
        AccountUser invited = users.invite(scope, user);
        return new Created<>(Api.location(scope.account(), "users", invited.id()), invited);
    }

    @GET
    @Path("{user}")
    @Requires(Permission.MANAGE_USERS)
    @Operation(operationId = "getUser", summary = "One user")
    public AccountUser get(@Context RequestScope scope, @PathParam("user") String user) {
        return users.get(scope, user);
    }

    @PUT
    @Path("{user}")
    @Requires(Permission.MANAGE_USERS)
    @Operation(operationId = "changeUser", summary = "Change what a user may do")
    public AccountUser change(@Context RequestScope scope, @PathParam("user") String user, UserChange change) {
        return users.change(scope, user, change);
    }

    @DELETE
    @Path("{user}")
    @Requires(Permission.MANAGE_USERS)
    @Operation(operationId = "removeUser", summary = "Take a user out of the account")
    public void remove(@Context RequestScope scope, @PathParam("user") String user) {
        users.remove(scope, user);
    }

    @POST
    @Path("{user}/invitations")
    @Requires(Permission.MANAGE_USERS)
    @Operation(operationId = "resendInvitation", summary = "Send the invitation once more, which ends the earlier one")
    public AccountUser resend(@Context RequestScope scope, @PathParam("user") String user) {
        return users.resendInvitation(scope, user);
    }

    @POST
    @Path("{user}/deactivations")
    @Requires(Permission.MANAGE_USERS)
    @Operation(operationId = "deactivateUser", summary = "Send a user away and end their sessions")
    public AccountUser deactivate(@Context RequestScope scope, @PathParam("user") String user) {
        return users.deactivate(scope, user);
    }

    @POST
    @Path("{user}/activations")
    @Requires(Permission.MANAGE_USERS)
    @Operation(operationId = "activateUser", summary = "Let a user come back as they were")
    public AccountUser activate(@Context RequestScope scope, @PathParam("user") String user) {
        return users.activate(scope, user);
    }

    @DELETE
    @Path("{user}/second-factor")
    @Requires(Permission.MANAGE_USERS)
    @Operation(operationId = "resetSecondFactor", summary = "Forget a user's second factor, when they lost it")
    public AccountUser resetSecondFactor(@Context RequestScope scope, @PathParam("user") String user) {
        return users.resetSecondFactor(scope, user);
    }
}
