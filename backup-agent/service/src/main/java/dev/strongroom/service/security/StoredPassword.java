package dev.strongroom.service.security;

import java.time.Instant;

/**
 * A user's password as the control database keeps it. Hidden by {@code toString}.
 *
 * @param hash as {@link PasswordHash#encoded} gives it; empty for a user who has none yet
 * @param use whose choice it was
 * @param since when it was set
 */
public record StoredPassword(String hash, Use use, Instant since) {
    /** What a password is good for. */
    public enum Use {
        /** Opens nothing but its own change. */
        ONE_TIME,
        /** The user's own choice. */
        OWN
    }

    @Override
    public String toString() {
        return "StoredPassword[***]";
    }
}
