package dev.strongroom.console.client.http;

import dev.strongroom.console.client.ClientException;
import dev.strongroom.model.session.SignedIn;
import java.util.Optional;

/**
 * The tokens of the session at one agent. Renewed by one thread at a time, because a refresh token that is used twice ends
 * the session. Safe for use by several threads.
 */
final class SessionTokens {
    private final Object renewing = new Object();
    private volatile Optional<SignedIn> session = Optional.empty();

    /** Asks the agent for the next tokens; empty when it refuses. */
    @FunctionalInterface
    interface Renewal {
        Optional<SignedIn> ask(String refreshToken) throws ClientException;
    }

    void use(SignedIn fresh) {
        session = Optional.of(fresh);
    }

    void forget() {
        session = Optional.empty();
    }

    /** The access token to send. */
    Optional<String> bearer() {
        return session.map(SignedIn::accessToken);
    }

    /**
     * Sees to it that there is another access token than the one that was refused.
     *
     * @return false when there is none: the user has to sign in again
     */
    boolean renew(Optional<String> refused, Renewal renewal) throws ClientException {
        synchronized (renewing) {
            var present = session;
            if (present.isEmpty() || refused.isEmpty()) {
                return false;
            }
            if (!present.map(SignedIn::accessToken).equals(refused)) {
                return true;
            }
            var fresh = renewal.ask(present.get().refreshToken());
            fresh.ifPresent(this::use);
            return fresh.isPresent();
        }
    }
}
