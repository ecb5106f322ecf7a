package dev.strongroom.service.security;

import java.util.List;
import java.util.Optional;

/**
 * The users in the control database. Any thread may call; an implementation does its own hop to a database thread. A
 * database that fails is an {@link dev.strongroom.service.usecase.UnavailableException}.
 */
public interface UserDirectory {
    /** True before the first user was added. */
    boolean isEmpty();

    /** The user with this e-mail address, whatever the case of its letters. */
    Optional<StoredUser> findByEmail(String email);

    Optional<StoredUser> find(String userId);

    /** The users who may open the account by name, by address. */
    List<StoredUser> ofAccount(String accountId);

    /**
     * Puts another state in the place of the user's: address, name, rights, accounts, state, all but the password.
     * {@link dev.strongroom.service.usecase.ConflictException} when the address is taken.
     */
    void change(StoredUser user);

    /** Deletes a user with all that is theirs. */
    void remove(String userId);

    /** Adds a user; {@link dev.strongroom.service.usecase.ConflictException} when the address is taken. */
    void add(StoredUser user);

    /** The hashes of the last five passwords that were the user's own choice, the present one too. */
    List<String> formerPasswords(String userId);

    /** Sets the password and ends every session of the user, both or neither. */
    void setPassword(String userId, StoredPassword password);
}
