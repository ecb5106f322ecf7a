package dev.strongroom.model.security;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * {@code PUT /api/v1/accounts/{account}/security}. A user of several accounts has to meet what each of them asks.
 *
 * @param passwordDays how many days a password may be used, 0 for ever; after them the user has to choose another one
 */
public record SecuritySettings(
        @Min(value = 0, message = "Choose 0 to 3650 days.") @Max(value = 3650,
                message = "Choose 0 to 3650 days.") int passwordDays,
        @NotNull(message = "Choose OPTIONAL or REQUIRED.") TwoFactor twoFactor) {
    /** Who has to sign in with a second factor. */
    public enum TwoFactor {
        /** Whoever set it up. */
        OPTIONAL,
        /** Everybody; who has none sets it up at the next sign-in. */
        REQUIRED
    }

    /** What holds where nobody chose anything. */
    public static final SecuritySettings DEFAULT = new SecuritySettings(0, TwoFactor.OPTIONAL);
}
