package dev.strongroom.service.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A secret for time-based one-time passwords (RFC 6238 with HMAC-SHA-1, 6 digits and 30 seconds, which every authenticator
 * app knows). Hidden by {@code toString}.
 */
final class Totp {
    /** As long as a SHA-1 (RFC 4226, section 4, R6). */
    static final int BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    /** A code of the step before and after is taken, for clocks that are apart (RFC 6238, section 5.2). */
    private static final int APART = 1;

    private final byte[] secret;

    Totp(byte[] secret) {
        this.secret = secret.clone();
    }

    static Totp random(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new Totp(secret);
    }

    byte[] bytes() {
        return secret.clone();
    }

    /** The step whose code this is, among those that are good now; empty for a wrong code. */
    OptionalLong step(String code, Instant now) {
        long present = now.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        // All of them are compared whatever is found, so that the time tells nothing.
        for (long step = present - APART; step <= present + APART; step++) {
            if (equal(code(step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private static boolean equal(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII),
                given.getBytes(StandardCharsets.UTF_8));
    }

    /** The code of a step (RFC 4226, section 5.3). */
    String code(long step) {
        byte[] mac = mac(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xf;
        int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
    }

    private byte[] mac(byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every JDK has HMAC-SHA-1.", e);
        }
    }

    @Override
    public String toString() {
        return "Totp[***]";
    }
}
