package dev.strongroom.service.security;

import dev.strongroom.service.usecase.NotFoundException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lets the first administrator in, and one who forgot the password back in. For the machine's own operator only. */
public final class Administrators {
    private final UserDirectory users;
    private final InstantSource clock;
    private final SecureRandom random;

    public Administrators(UserDirectory users, InstantSource clock, SecureRandom random) {
        this.users = users;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Adds the first administrator when there is no user yet.
     *
     * @param accounts the ids of the accounts that exist
     * @return the password to show once; empty when there are users already
     */
    public Optional<OneTimePassword> addFirst(String email, Set<String> accounts) {
        if (!users.isEmpty()) {
            return Optional.empty();
        }
        OneTimePassword password = OneTimePassword.random(email, random);
        users.add(
                new StoredUser(
                        UUID.randomUUID().toString(),
                        email,
                        "Administrator",
                        UserRights.administrator(),
                        accounts,
                        accounts,
                        oneTime(password),
                        UserState.ACTIVE));
        return Optional.of(password);
    }

    /**
     * Gives a user a new one-time password and ends their sessions.
     *
     * @throws NotFoundException when nobody has this address
     */
    public OneTimePassword reset(String email) {
        StoredUser user = users.findByEmail(email)
                .orElseThrow(() -> new NotFoundException("There is no user with the address " + email + "."));
        OneTimePassword password = OneTimePassword.random(user.email(), random);
        users.setPassword(user.id(), oneTime(password));
        return password;
    }

    private StoredPassword oneTime(OneTimePassword password) {
        try (PasswordHasher hasher = new PasswordHasher(random)) {
            return new StoredPassword(hasher.hash(password.value()).encoded(), StoredPassword.Use.ONE_TIME,
                    clock.instant());
        }
    }
}
