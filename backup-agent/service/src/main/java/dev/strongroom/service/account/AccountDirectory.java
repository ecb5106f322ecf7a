package dev.strongroom.service.account;

import dev.strongroom.model.account.AccountView;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.page.PageCursor;
import dev.strongroom.service.page.Pages;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.AccountRow;
import dev.strongroom.service.store.control.AccountStore;
import dev.strongroom.service.usecase.Accounts;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import java.util.List;
import java.util.Optional;

/** The accounts that somebody may open. Needs no permission: whoever is signed in sees their own accounts' names. */
public final class AccountDirectory implements Accounts {
    private final AccountStore store;

    public AccountDirectory(AccountStore store) {
        this.store = store;
    }

    @Override
    public Page<AccountView> list(RequestScope scope, PageRequest page) {
        List<AccountRow> rows = store.ofUser(scope.userId(), PageCursor.of(page), page.limit() + 1);
        return Pages.of(rows, page.limit(), row -> new PageCursor(row.name(), row.id()), AccountRow::view,
                Optional.empty());
    }

    @Override
    public AccountView get(RequestScope scope) {
        return store.find(scope.account())
                .map(AccountRow::view)
                .orElseThrow(() -> new NotFoundException("There is no such account, or it is not open to you."));
    }
}
