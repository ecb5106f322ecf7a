package dev.strongroom.service.usecase;

import dev.strongroom.model.access.ApiToken;
import dev.strongroom.model.access.ClientCredentials;
import dev.strongroom.model.account.UserView;
import dev.strongroom.model.session.PasswordChange;
import dev.strongroom.model.session.SessionRenewal;
import dev.strongroom.model.session.SessionView;
import dev.strongroom.model.session.SignInRequest;
import dev.strongroom.model.session.SignedIn;
import dev.strongroom.service.scope.RequestScope;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Signing in and out. */
public interface Sessions {
    /**
     * Passes when the account may be reached from there; asked before any credential is looked at.
     *
     * @throws AccessDeniedException when it may not
     */
    void requireOpen(String accountId, SignInOrigin origin);

    /**
     * Signs in; the same {@link SignInRefusedException} for an unknown user and a wrong password, in the same time.
     *
     * @throws AccessDeniedException when none of the user's accounts may be reached from there
     * @throws TooManyAttemptsException after several failures of the address or the user, for a while
     */
    SignedIn signIn(SignInRequest request, SignInOrigin origin);

    /**
     * Opens the next pair of tokens of a session.
     *
     * @throws SignInRefusedException when the refresh token is unknown, has expired or was used before, which ends the
     *             session: one of the two who had it stole it
     */
    SignedIn renew(SessionRenewal renewal, SignInOrigin origin);

    /**
     * The scope that a token opens, for an account when one is named.
     *
     * @throws SignInRefusedException when the token is unknown or has expired
     * @throws NotFoundException when the user may not open the account
     * @throws PasswordChangeRequiredException while the user has to choose a password first
     */
    RequestScope scope(String accessToken, Optional<String> accountId);

    /**
     * As {@link #scope}, for what goes on longer than an access token lasts: each call answers with the scope of then, or
     * throws once the session has ended.
     */
    Supplier<RequestScope> held(String accessToken, Optional<String> accountId);

    /**
     * A token for a program that has a key. It opens what the key may do in its account, and nothing of a user's own.
     *
     * @throws TooManyAttemptsException after several failures of the address or for the key, for a while
     */
    ApiToken token(ClientCredentials credentials, SignInOrigin origin);

    /** Ends the session of the token; {@link SignInRefusedException} when it has ended already. */
    void signOut(String accessToken);

    /** The sessions of the token's user, latest use first. */
    List<SessionView> list(String accessToken);

    /** Ends one of the user's sessions; {@link NotFoundException} when the user has no such session. */
    void end(String accessToken, String sessionId);

    /** Ends all of the user's sessions, the one that asks too. */
    void endAll(String accessToken);

    /**
     * Sets a new password, ends every session of the user, and answers with a fresh one.
     *
     * @throws InvalidInputException naming {@code oldPassword} or {@code newPassword}
     * @throws TooManyAttemptsException after several wrong old passwords, for a while
     */
    SignedIn changePassword(String accessToken, PasswordChange change, SignInOrigin origin);

    /** The user of the scope; {@link NotFoundException} for the agent's own work. */
    UserView me(RequestScope scope);
}
