package dev.strongroom.service.security;

import dev.strongroom.model.account.UserRole;
import dev.strongroom.model.account.UserView;
import dev.strongroom.service.scope.Permission;
import java.util.Set;

/**
 * A user as the control database keeps it.
 *
 * @param permissions what a user of the role {@link UserRole#CUSTOM} may do; without meaning for an administrator
 * @param accounts the ids of the accounts that the user may open
 * @param passwordHash as {@link PasswordHash#encoded} gives it
 * @param passwordChangeRequired true while the password is a one-time password
 */
public record StoredUser(String id, String email, String name, UserRole role, Set<Permission> permissions,
        Set<String> accounts, String passwordHash, boolean passwordChangeRequired) {
    public StoredUser {
        permissions = Set.copyOf(permissions);
        accounts = Set.copyOf(accounts);
    }

    /** What the user may do within the accounts that are open to them. */
    public Set<Permission> granted() {
        return role == UserRole.ADMINISTRATOR ? Set.of(Permission.values()) : permissions;
    }

    /** The user as the API shows it. */
    public UserView view() {
        return new UserView(id, email, name, role, accounts);
    }

    @Override
    public String toString() {
        return "StoredUser[id=" + id + ", role=" + role + "]";
    }
}
