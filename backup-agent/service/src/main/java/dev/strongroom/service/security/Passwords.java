package dev.strongroom.service.security;

import dev.strongroom.service.security.StoredPassword.Use;
import dev.strongroom.service.usecase.InvalidInputException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** Looks at users' passwords and sets new ones. Safe for any number of threads. */
final class Passwords implements AutoCloseable {
    private static final String FIELD = "newPassword";

    private final UserDirectory users;
    private final InstantSource clock;
    private final PasswordHasher hasher;
    private final PasswordRules rules = new PasswordRules();

    Passwords(UserDirectory users, InstantSource clock, SecureRandom random) {
        this.users = users;
        this.clock = clock;
        this.hasher = new PasswordHasher(random);
    }

    /** Whether it is the user's password; takes as long for a user who does not exist or has none. */
    boolean match(Optional<StoredUser> user, String password) {
        Optional<PasswordHash> known = user.map(found -> found.password().hash())
                .filter(hash -> !hash.isEmpty())
                .map(PasswordHash::parse);
        return hasher.matches(password, known.orElse(hasher.decoy())) && known.isPresent();
    }

    /** The hash of a password that a user who is none yet chose; {@link InvalidInputException} for a weak one. */
    String first(String password, String email) {
        rules.check(password, "", email);
        return hasher.hash(password).encoded();
    }

    /** Sets the user's own choice, which ends all sessions; {@link InvalidInputException} for a weak or an old one. */
    void choose(StoredUser user, String oldPassword, String newPassword) {
        rules.check(newPassword, oldPassword, user.email());
        for (String former : users.formerPasswords(user.id())) {
            if (hasher.matches(newPassword, PasswordHash.parse(former))) {
                throw new InvalidInputException(FIELD, "You had this password before. Choose a new one.");
            }
        }
        users.setPassword(user.id(), new StoredPassword(hasher.hash(newPassword).encoded(), Use.OWN, clock.instant()));
    }

    @Override
    public void close() {
        hasher.close();
    }
}
