package dev.strongroom.service.cancel;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.SignedInEntity;
import dev.strongroom.service.cancel.OpenedAhead.Ahead;
import dev.strongroom.service.cancel.OpenedAhead.Opening;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Signs in to an entity, a source or a target, beside other work. */
public final class ProviderSignIn {
    private static final Duration LOOK = Duration.ofMillis(250);

    private ProviderSignIn() {}

    /** Begins to sign in. */
    public static <T extends SignedInEntity> OpenedAhead<T, ConnectorException> begin(
            Opening<T, ConnectorException> opening) {
        return OpenedAhead.begin(new Ahead<>("sign-in", opening, SignedInEntity::close, ConnectorException.class));
    }

    /**
     * Signs in, and does not wait for a silent provider when the work is to stop at once.
     *
     * @return what was signed in to, for the caller to close; empty when the work was to stop before there was anything
     */
    public static <T extends SignedInEntity> Optional<T> open(Opening<T, ConnectorException> opening,
            BooleanSupplier stopAtOnce) throws ConnectorException, InterruptedException {
        try (OpenedAhead<T, ConnectorException> signIn = begin(opening)) {
            return await(signIn, stopAtOnce) ? Optional.of(signIn.take()) : Optional.empty();
        }
    }

    /** Waits until one is signed in; false when the work was to stop at once before that. */
    public static <T extends SignedInEntity> boolean await(OpenedAhead<T, ConnectorException> signIn,
            BooleanSupplier stopAtOnce) throws ConnectorException, InterruptedException {
        while (!signIn.await(LOOK)) {
            if (stopAtOnce.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }
}
