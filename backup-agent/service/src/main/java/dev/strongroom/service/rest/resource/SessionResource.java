package dev.strongroom.service.rest.resource;

import dev.strongroom.model.access.ApiToken;
import dev.strongroom.model.access.ClientCredentials;
import dev.strongroom.model.account.UserView;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SessionRenewal;
import dev.strongroom.model.session.SessionView;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import dev.strongroom.service.rest.access.BearerToken;
import dev.strongroom.service.rest.access.OpenToAll;
import dev.strongroom.service.rest.access.RequiresSignIn;
import dev.strongroom.service.rest.access.RequiresSignIn.Except;
import dev.strongroom.service.rest.http.ClientSide;
import dev.strongroom.service.rest.reply.Created;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.Sessions;
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
import java.net.URI;
import java.util.List;

/** Signing in and out, and the user who is signed in. */
@Path(Api.V1)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SessionResource {
    private static final URI CURRENT = URI.create("/" + Api.V1 + "sessions/current");

    private final Sessions sessions;

    public SessionResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @POST
    @Path("sessions")
    @OpenToAll
    @Operation(operationId = "signIn", summary = "Sign in")
    public Created<SignedIn> signIn(@Context ClientSide client, SignInRequest request) {
        return new Created<>(CURRENT, sessions.signIn(request, client.origin()));
    }

    @POST
    @Path("sessions/renewals")
    @OpenToAll
    @Operation(operationId = "renewSession",
            summary = "Open the next pair of tokens; a refresh token that was used before ends the session")
    public SignedIn renew(@Context ClientSide client, SessionRenewal renewal) {
        return sessions.renew(renewal, client.origin());
    }

    @POST
    @Path("api-tokens")
    @OpenToAll
    @Operation(operationId = "issueApiToken", summary = "Get a token for a program by its key; it lasts an hour")
    public ApiToken token(@Context ClientSide client, ClientCredentials credentials) {
        return sessions.token(credentials, client.origin());
    }

    @GET
    @Path("me/sessions")
    @RequiresSignIn(except = Except.ONE_TIME_PASSWORD)
    @Operation(operationId = "listSessions", summary = "Your sessions, latest use first")
    public List<SessionView> list(@Context BearerToken token) {
        return sessions.list(token.value());
    }

    @DELETE
    @Path("me/sessions/{session}")
    @RequiresSignIn(except = Except.ONE_TIME_PASSWORD)
    @Operation(operationId = "endSession", summary = "End one of your sessions")
    public void end(@Context BearerToken token, @PathParam("session") String session) {
        sessions.end(token.value(), session);
    }

    @DELETE
    @Path("me/sessions")
    @RequiresSignIn(except = Except.ONE_TIME_PASSWORD)
    @Operation(operationId = "signOutEverywhere", summary = "End all of your sessions, this one too")
    public void endAll(@Context BearerToken token) {
        sessions.endAll(token.value());
    }

    @DELETE
    @Path("sessions/current")
    @RequiresSignIn(except = Except.ONE_TIME_PASSWORD)
    @Operation(operationId = "signOut", summary = "Sign out")
    public void signOut(@Context BearerToken token) {
        sessions.signOut(token.value());
    }

    @GET
    @Path("me")
    @RequiresSignIn
    @Operation(operationId = "me", summary = "The user who is signed in")
    public UserView me(@Context RequestScope scope) {
        return sessions.me(scope);
    }

    @PUT
    @Path("me/password")
    @RequiresSignIn(except = Except.ONE_TIME_PASSWORD)
    @Operation(operationId = "changePassword", summary = "Set a new password, which ends all sessions and opens one")
    public SignedIn changePassword(@Context BearerToken token, @Context ClientSide client, PasswordChange change) {
        return sessions.changePassword(token.value(), change, client.origin());
    }
}
