package dev.strongroom.service.security;

import dev.strongroom.service.usecase.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a new password must be, after NIST SP 800-63B: long enough, and not one that everybody tries first. No demands
 * for digits or signs.
 */
final class PasswordRules {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 1000;
    private static final String FIELD = "newPassword";

    private final Set<String> common = readCommon();

    /** Passes for a good password, else throws {@link InvalidInputException} that names what to change. */
    void check(String password, String oldPassword, String email) {
        int length = password.codePointCount(0, password.length());
        String lower = password.toLowerCase(Locale.ROOT);
        if (length < SHORTEST || length > LONGEST) {
            throw new InvalidInputException(FIELD, "Choose a password of at least " + SHORTEST + " characters.");
        }
        if (password.equals(oldPassword)) {
            throw new InvalidInputException(FIELD, "Choose a password that is not the old one.");
        }
        if (common.contains(lower) || lower.contains(email.toLowerCase(Locale.ROOT))
                || lower.chars().distinct().count() < 5) {
            throw new InvalidInputException(
                    FIELD,
                    "This password is easy to guess. Choose another, for example four words that have nothing to do with each other.");
        }
    }

    private static Set<String> readCommon() {
        try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of common passwords is missing in the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
