package dev.strongroom.service.security;

import java.time.Instant;

/**
 * The tokens that open a session at present, as the control database keeps them: nobody who reads the database can sign
 * in with them.
 *
 * @param accessHash SHA-256 of the access token, 64 hexadecimal digits
 * @param accessExpiresAt never after the session's own end
 * @param refreshHash SHA-256 of the refresh token, which lasts as long as the session
 */
public record StoredTokens(String accessHash, Instant accessExpiresAt, String refreshHash) {}
