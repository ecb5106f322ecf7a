package dev.strongroom.service.rest.resource;

import dev.strongroom.model.session.EmailAddress;
import dev.strongroom.model.session.LinkProof;
import dev.strongroom.model.session.NewPassword;
import dev.strongroom.model.session.SignUp;
import dev.strongroom.service.rest.access.OpenToAll;
import dev.strongroom.service.rest.http.ClientSide;
import dev.strongroom.service.usecase.Enrollment;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** What somebody does who is not signed in. No answer tells who has an account. */
@Path(Api.V1)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class EnrollmentResource {
    private final Enrollment enrollment;

    public EnrollmentResource(Enrollment enrollment) {
        this.enrollment = enrollment;
    }

    @POST
    @Path("sign-ups")
    @OpenToAll
    @Operation(operationId = "signUp", summary = "Ask for an account; a link by e-mail makes it")
    public void signUp(@Context ClientSide client, SignUp signUp) {
        enrollment.signUp(signUp, client.origin());
    }

    @POST
    @Path("sign-ups/confirmations")
    @OpenToAll
    @Operation(operationId = "confirmSignUp", summary = "Make the account that was asked for")
    public void confirmSignUp(LinkProof proof) {
        enrollment.confirmSignUp(proof);
    }

    @POST
    @Path("password-resets")
    @OpenToAll
    @Operation(operationId = "requestPasswordReset", summary = "Ask for a link by e-mail to choose another password")
    public void requestPasswordReset(@Context ClientSide client, EmailAddress address) {
        enrollment.requestPasswordReset(address, client.origin());
    }

    @POST
    @Path("password-resets/confirmations")
    @OpenToAll
    @Operation(operationId = "resetPassword", summary = "Choose another password, which ends all sessions")
    public void resetPassword(NewPassword password) {
        enrollment.resetPassword(password);
    }

    @POST
    @Path("invitations/confirmations")
    @OpenToAll
    @Operation(operationId = "acceptInvitation", summary = "Come in by an invitation, with a password of one's own")
    public void acceptInvitation(NewPassword password) {
        enrollment.acceptInvitation(password);
    }

    @POST
    @Path("email-changes/confirmations")
    @OpenToAll
    @Operation(operationId = "confirmEmail", summary = "Show that a new address is one's own")
    public void confirmEmail(LinkProof proof) {
        enrollment.confirmEmail(proof);
    }
}
