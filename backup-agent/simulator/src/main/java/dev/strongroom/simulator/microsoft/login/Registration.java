package dev.strongroom.simulator.microsoft.login;

import java.util.Set;

/**
 * The application that a tenant's administrator registered and consented to.
 *
 * @param permissions the application permissions that were granted, e.g. {@code Mail.Read}
 */
public record Registration(String clientId, String clientSecret, Set<String> permissions) {
    public Registration {
        permissions = Set.copyOf(permissions);
    }

    /** The same with other permissions. */
    public Registration with(Set<String> others) {
        return new Registration(clientId, clientSecret, others);
    }

    @Override
    public String toString() {
        return "Registration[" + clientId + ", " + permissions.size() + " permissions]";
    }
}
