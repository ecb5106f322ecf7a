package dev.strongroom.service.secrets;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What opens every vault of an account, with Strongroom or with restic: 160 random bits as eight groups of four letters
 * and digits that are hard to mistake for each other (Crockford's base32). Its text with the dashes is the password.
 */
public final class RecoveryKey {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 32;
    private static final int GROUP = 4;

    private RecoveryKey() {}

    /** A new one. */
    public static Secret generate(SecureRandom random) {
        StringBuilder characters = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return Secret.of(grouped(characters));
    }

    /**
     * What somebody typed, in the form that opens vaults: case, spaces and dashes do not count, and letters that look
     * like digits are taken for them. Empty when it can't be a recovery key.
     */
    public static Optional<Secret> parse(String typed) {
        String characters = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean valid = characters.length() == LENGTH && characters.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return valid ? Optional.of(Secret.of(grouped(characters))) : Optional.empty();
    }

    private static String grouped(CharSequence characters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < characters.length(); i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(characters.charAt(i));
        }
        return text.toString();
    }
}
