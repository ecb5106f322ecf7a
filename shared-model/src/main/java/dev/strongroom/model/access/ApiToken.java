package dev.strongroom.model.access;

import java.time.Instant;

/** An access token of a key, for an hour; hidden by {@code toString}. */
public record ApiToken(String accessToken, Instant expiresAt) {
    @Override
    public String toString() {
        return "ApiToken[expiresAt=" + expiresAt + "]";
    }
}
