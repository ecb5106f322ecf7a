package dev.strongroom.model.session;

import java.time.Instant;
import java.util.Optional;

/**
 * {@code GET /api/v1/me/email}.
 *
 * @param email the address that counts
 * @param pending one that was not confirmed yet
 * @param expiresAt until when it can be confirmed
 */
public record PendingEmail(String email, Optional<String> pending, Optional<Instant> expiresAt) {}
