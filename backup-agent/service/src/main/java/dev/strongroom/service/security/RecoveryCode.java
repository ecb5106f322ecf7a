package dev.strongroom.service.security;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A code that stands in for an authenticator app once: 80 random bits, so that a fast hash is enough to keep it. Hidden by
 * {@code toString}.
 *
 * @param value 16 letters and digits that are not mistaken for each other, in groups of 4
 */
record RecoveryCode(String value) {
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789x";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    /** How many a user gets. */
    static final int COUNT = 10;

    static List<RecoveryCode> random(SecureRandom random) {
        return Stream.generate(() -> one(random)).limit(COUNT).toList();
    }

    private static RecoveryCode one(SecureRandom random) {
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                value.append('-');
            }
            value.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new RecoveryCode(value.toString());
    }

    /** What is kept of it, whichever way it is typed. */
    String hash(String userId) {
        String plain = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return new AccessToken(userId + "\0" + plain).hash();
    }

    @Override
    public String toString() {
        return "RecoveryCode[***]";
    }
}
