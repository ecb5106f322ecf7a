package dev.strongroom.service.rest.resource;

import dev.strongroom.model.session.CodeProof;
import dev.strongroom.model.session.PasswordProof;
import dev.strongroom.model.session.RecoveryCodes;
import dev.strongroom.model.session.SecondFactorSetUp;
import dev.strongroom.model.session.SecondFactorView;
import dev.strongroom.service.rest.access.BearerToken;
import dev.strongroom.service.rest.access.RequiresSignIn;
import dev.strongroom.service.rest.access.RequiresSignIn.Except;
import dev.strongroom.service.usecase.SecondFactors;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Two-factor sign-in of the user who is signed in. */
@Path(Api.V1 + "me/second-factor")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class SecondFactorResource {
    private final SecondFactors factors;

    public SecondFactorResource(SecondFactors factors) {
        this.factors = factors;
    }

    @GET
    @RequiresSignIn(except = Except.ONE_TIME_PASSWORD)
    @Operation(operationId = "getSecondFactor", summary = "Whether your sign-in asks for a code")
    public SecondFactorView get(@Context BearerToken token) {
        return factors.state(token.value());
    }

    @POST
    @RequiresSignIn(except = Except.ONE_TIME_PASSWORD)
    @Operation(operationId = "beginSecondFactor", summary = "Get a secret for an authenticator app")
    public SecondFactorSetUp begin(@Context BearerToken token, PasswordProof proof) {
        return factors.begin(token.value(), proof);
    }

    @POST
    @Path("confirmations")
    @RequiresSignIn(except = Except.ONE_TIME_PASSWORD)
    @Operation(operationId = "confirmSecondFactor",
            summary = "Show a code of the new secret: from then on signing in asks for one")
    public RecoveryCodes confirm(@Context BearerToken token, CodeProof proof) {
        return factors.confirm(token.value(), proof);
    }

    @POST
    @Path("recovery-codes")
    @RequiresSignIn(except = Except.ONE_TIME_PASSWORD)
    @Operation(operationId = "renewRecoveryCodes", summary = "Get other recovery codes in the place of the old ones")
    public RecoveryCodes renewRecoveryCodes(@Context BearerToken token, PasswordProof proof) {
        return factors.renewRecoveryCodes(token.value(), proof);
    }

    @POST
    @Path("removals")
    @RequiresSignIn(except = Except.ONE_TIME_PASSWORD)
    @Operation(operationId = "removeSecondFactor", summary = "Sign in without a second factor from now on")
    public void remove(@Context BearerToken token, PasswordProof proof) {
        factors.remove(token.value(), proof);
    }
}
