package dev.strongroom.service.usecase;

import dev.strongroom.model.account.UserView;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import dev.strongroom.service.scope.RequestScope;
import java.util.Optional;

/** Signing in and out. */
public interface Sessions {
    /**
     * Signs in; the same {@link SignInRefusedException} for an unknown user and a wrong password, in the same time.
     *
     * @param clientAddress where the request came from, an IP address without a port
     * @throws TooManyAttemptsException after several failures of the address or the user, for a while
     */
    SignedIn signIn(SignInRequest request, String clientAddress);

    /**
     * The scope that a token opens, for an account when one is named.
     *
     * @throws SignInRefusedException when the token is unknown or has expired
     * @throws NotFoundException when the user may not open the account
     * @throws PasswordChangeRequiredException while the user still has a one-time password
     */
    RequestScope scope(String accessToken, Optional<String> accountId);

    /** Ends the session of the token; {@link SignInRefusedException} when it has ended already. */
    void signOut(String accessToken);

    /**
     * Sets a new password, ends every session of the user, and answers with a fresh one.
     *
     * @throws InvalidInputException naming {@code oldPassword} or {@code newPassword}
     * @throws TooManyAttemptsException after several wrong old passwords, for a while
     */
    SignedIn changePassword(String accessToken, PasswordChange change);

    /** The user of the scope; {@link NotFoundException} for the agent's own work. */
    UserView me(RequestScope scope);
}
