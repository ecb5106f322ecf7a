package dev.strongroom.service.security;

import dev.strongroom.service.usecase.SignInOrigin;
import dev.strongroom.service.usecase.TooManyAttemptsException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Slows down whoever lets the agent write e-mails: after ten from one client address, or three to one person, each further
 * one waits, up to an hour.
 */
final class RequestThrottle {
    private static final AttemptLimit PER_ADDRESS = new AttemptLimit(10, Duration.ofHours(1));
    private static final AttemptLimit PER_PERSON = new AttemptLimit(3, Duration.ofHours(1));

    private final InstantSource clock;
    private final AttemptCounter addresses = new AttemptCounter(PER_ADDRESS);
    private final AttemptCounter people = new AttemptCounter(PER_PERSON);

    RequestThrottle(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void begin(SignInOrigin origin, String email) {
        Instant now = clock.instant();
        String address = ClientAddress.of(origin.address()).key();
        String person = email.strip().toLowerCase(Locale.ROOT);
        Duration pause = longer(addresses.pause(address, now), people.pause(person, now));
        if (pause.isPositive()) {
            throw new TooManyAttemptsException("Too many e-mails were asked for. Wait a while, then try again.",
                    pause.plusSeconds(1));
        }
        addresses.begin(address, now);
        people.begin(person, now);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
