package dev.strongroom.service.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * An opaque access token: 256 random bits as 43 characters of base64url. Hidden by {@code toString}.
 *
 * @param value what the client sends
 */
record AccessToken(String value) {
    private static final int BYTES = 32;

    static AccessToken random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * What is kept of it. A fast hash is enough for 256 random bits, and looking a hash up tells nothing about the token
     * by its timing.
     */
    String hash() {
        return HexFormat.of().formatHex(sha256().digest(value.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return "AccessToken[***]";
    }
}
