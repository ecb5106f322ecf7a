package dev.strongroom.service.usecase;

import dev.strongroom.model.account.AccountRemoval;
import dev.strongroom.model.account.RemovalView;
import dev.strongroom.service.scope.RequestScope;

/** Removing accounts. Only primary users who may manage users do it. */
public interface AccountRemovals {
    RemovalView state(RequestScope scope);

    /** Has the account removed after 7 days' grace. */
    RemovalView begin(RequestScope scope, AccountRemoval removal);

    /** Keeps the account after all. */
    RemovalView undo(RequestScope scope);
}
