package dev.strongroom.service.security;

import dev.strongroom.service.usecase.TooManyAttemptsException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Slows down whoever guesses passwords: pauses grow for an address up to 15 minutes. They also grow for a user, against
 * guessing from many addresses, but only up to 30 seconds, so that nobody can lock out somebody else for long.
 */
final class SignInThrottle {
    private static final AttemptLimit PER_ADDRESS = new AttemptLimit(10, Duration.ofMinutes(15));
    private static final AttemptLimit PER_USER = new AttemptLimit(5, Duration.ofSeconds(30));

    private final InstantSource clock;
    private final AttemptCounter addresses = new AttemptCounter(PER_ADDRESS);
    private final AttemptCounter users = new AttemptCounter(PER_USER);

    SignInThrottle(InstantSource clock) {
        this.clock = clock;
    }

    /** Begins an attempt to sign in; {@link TooManyAttemptsException} when the address or the user has to wait. */
    synchronized void begin(ClientAddress address, String email) {
        Instant now = clock.instant();
        refuseDuring(addresses.pause(address.key(), now));
        refuseDuring(users.pause(key(email), now));
        addresses.begin(address.key(), now);
        users.begin(key(email), now);
    }

    /** The attempt was the right password. */
    synchronized void succeeded(ClientAddress address, String email) {
        addresses.takeBack(address.key(), clock.instant());
        users.forget(key(email));
    }

    /** Begins an attempt of somebody who is signed in to show the password again. */
    synchronized void begin(String email) {
        Instant now = clock.instant();
        refuseDuring(users.pause(key(email), now));
        users.begin(key(email), now);
    }

    /** That attempt was the right password. */
    synchronized void succeeded(String email) {
        users.forget(key(email));
    }

    private static void refuseDuring(Duration pause) {
        if (pause.isPositive()) {
            Duration wait = Duration.ofSeconds(pause.plusMillis(999).toSeconds());
            throw new TooManyAttemptsException(
                    "Too many failed attempts. Wait " + wait.toSeconds() + " seconds, then try again.",
                    wait);
        }
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
