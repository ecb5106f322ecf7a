package dev.strongroom.service.security;

import dev.strongroom.model.account.UserRole;
import dev.strongroom.model.account.UserView;
import dev.strongroom.service.scope.Reach;
import java.util.Optional;
import java.util.Set;

/**
 * A user as the control database keeps it.
 *
 * @param accounts the ids of the accounts that the user may open
 * @param primaryOf those among them whose primary user this is
 */
public record StoredUser(String id, String email, String name, UserRights rights, Set<String> accounts,
        Set<String> primaryOf, StoredPassword password, UserState state) {
    public StoredUser {
        accounts = Set.copyOf(accounts);
        primaryOf = Set.copyOf(primaryOf);
    }

    /** Which entities the user reaches in the account. */
    public Reach reach(Optional<String> accountId) {
        if (rights.role() == UserRole.END_USER) {
            return new Reach.Own(email);
        }
        return accountId.filter(primaryOf::contains).isPresent() ? new Reach.Everything() : new Reach.AllButLimited();
    }

    /** Whether the password is a one-time password. */
    public boolean passwordChangeRequired() {
        return password.use() == StoredPassword.Use.ONE_TIME;
    }

    /** The same user with another password. */
    public StoredUser with(StoredPassword other) {
        return new StoredUser(id, email, name, rights, accounts, primaryOf, other, state);
    }

    /** The same user with another address. */
    StoredUser withEmail(String other) {
        return new StoredUser(id, other, name, rights, accounts, primaryOf, password, state);
    }

    /** The same user in another state. */
    StoredUser in(UserState other) {
        return new StoredUser(id, email, name, rights, accounts, primaryOf, password, other);
    }

    /** The user as the API shows it. */
    public UserView view() {
        return new UserView(id, email, name, rights.role(), accounts);
    }

    @Override
    public String toString() {
        return "StoredUser[id=" + id + ", role=" + rights.role() + "]";
    }
}
