package dev.strongroom.model.account;

import java.util.Set;

/**
 * A user.
 *
 * @param accounts the ids of the accounts the user may open
 */
public record UserView(String id, String email, String name, UserRole role, Set<String> accounts) {}
