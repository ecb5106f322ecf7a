package dev.strongroom.service.usecase;

import dev.strongroom.model.session.EmailAddress;
import dev.strongroom.model.session.LinkProof;
import dev.strongroom.model.session.NewPassword;
import dev.strongroom.model.session.SignUp;

/**
 * What somebody does who is not signed in: making an account, and following the links of e-mails. None of it tells who has
 * an account here; a link that is good no more is an {@link InvalidInputException} naming {@code code}.
 */
public interface Enrollment {
    /**
     * Sends a link that makes an account. Whether the address has one already is told in the e-mail alone.
     *
     * @throws NotFoundException when the operator allows no sign-up
     * @throws TooManyAttemptsException after several requests from the address
     */
    void signUp(SignUp signUp, SignInOrigin origin);

    /** Makes the account that was signed up for. */
    void confirmSignUp(LinkProof proof);

    /** Sends a link to set another password, when there is such a user. */
    void requestPasswordReset(EmailAddress address, SignInOrigin origin);

    /** Sets another password, which ends all sessions of the user. */
    void resetPassword(NewPassword password);

    /** Comes in by an invitation, with a password of one's own. */
    void acceptInvitation(NewPassword password);

    /** Shows that the new address is one's own, which then counts. */
    void confirmEmail(LinkProof proof);
}
