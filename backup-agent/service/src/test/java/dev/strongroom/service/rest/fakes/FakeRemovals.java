package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.account.AccountRemoval;
import dev.strongroom.model.account.RemovalView;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.AccountRemovals;
import java.util.Optional;

/** No account is ever removed. */
final class FakeRemovals implements AccountRemovals {
    @Override
    public RemovalView state(RequestScope scope) {
        return new RemovalView(Optional.empty());
    }

    @Override
    public RemovalView begin(RequestScope scope, AccountRemoval removal) {
        return state(scope);
    }

    @Override
    public RemovalView undo(RequestScope scope) {
        return state(scope);
    }
}
