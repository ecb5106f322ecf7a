package dev.strongroom.service.security;

import java.security.SecureRandom;

/**
 * A password that opens nothing but the change of itself. Shown once by whoever asked for it and written nowhere;
 * hidden by {@code toString}.
 *
 * @param email whose it is
 * @param value 24 letters and digits that are not mistaken for each other, in groups of 6: 118 random bits
 */
public record OneTimePassword(String email, String value) {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 6;

    static OneTimePassword random(String email, SecureRandom random) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                value.append('-');
            }
            value.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new OneTimePassword(email, value.toString());
    }

    @Override
    public String toString() {
        return "OneTimePassword[email=" + email + ", value=***]";
    }
}
