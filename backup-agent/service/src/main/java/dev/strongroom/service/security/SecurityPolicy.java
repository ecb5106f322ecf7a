package dev.strongroom.service.security;

import dev.strongroom.model.security.SecuritySettings;
import dev.strongroom.service.usecase.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;

/** What a user has to meet: the strictest of what their accounts ask. */
final class SecurityPolicy {
    private final AccountSecurityTable accounts;
    private final InstantSource clock;

    SecurityPolicy(AccountSecurityTable accounts, InstantSource clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whether the user has to choose a password before anything else. */
    boolean passwordChangeRequired(StoredUser user) {
        return user.passwordChangeRequired() || asked(user).mapToInt(SecuritySettings::passwordDays)
                .filter(days -> days > 0)
                .anyMatch(days -> expired(user.password().since(), days));
    }

    /** Whether an account of the user asks everybody for a second factor. */
    boolean secondFactorRequired(StoredUser user) {
        return asked(user).anyMatch(settings -> settings.twoFactor() == SecuritySettings.TwoFactor.REQUIRED);
    }

    private boolean expired(Instant since, int days) {
        return !clock.instant().isBefore(since.plus(Duration.ofDays(days)));
    }

    private Stream<SecuritySettings> asked(StoredUser user) {
        return user.accounts().stream().map(accounts::find).map(Versioned::value);
    }
}
