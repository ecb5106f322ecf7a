package dev.strongroom.service.usecase;

import dev.strongroom.model.account.AccountUser;
import dev.strongroom.model.account.NewUser;
import dev.strongroom.model.account.UserChange;
import dev.strongroom.service.scope.RequestScope;
import java.util.List;

/**
 * The users of an account. Nobody gives more than they have: who may manage users, but not restore, makes nobody who may.
 * {@link NotFoundException} for a user who is none of the account's; {@link ConflictException} for what would leave the
 * account without a primary user, and for users who belong to other accounts, too.
 */
public interface Users {
    /** All of them, by address. */
    List<AccountUser> list(RequestScope scope);

    AccountUser get(RequestScope scope, String userId);

    /** Sends an invitation that is good for 24 hours. */
    AccountUser invite(RequestScope scope, NewUser user);

    /** Sends the invitation once more, which ends the earlier one. */
    AccountUser resendInvitation(RequestScope scope, String userId);

    AccountUser change(RequestScope scope, String userId, UserChange change);

    /** Sends the user away and ends their sessions. */
    AccountUser deactivate(RequestScope scope, String userId);

    /** Lets the user come back as they were. */
    AccountUser activate(RequestScope scope, String userId);

    /** Forgets the user's second factor, for somebody who lost it. */
    AccountUser resetSecondFactor(RequestScope scope, String userId);

    /** Takes the user out of the account; one who belongs to no other is deleted. */
    void remove(RequestScope scope, String userId);
}
