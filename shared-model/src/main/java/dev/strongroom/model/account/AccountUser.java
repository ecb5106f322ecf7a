package dev.strongroom.model.account;

/**
 * A user as those see them who manage the account's users.
 *
 * @param authentication how the user shows who they are: {@code EMAIL} by e-mail address and password
 * @param twoFactor whether signing in asks for a code, too
 */
public record AccountUser(String id, String email, String name, UserRights rights, UserStanding standing,
        UserStatus status, String authentication, boolean twoFactor) {}
