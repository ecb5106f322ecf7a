package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.account.AccountView;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.security.UserDirectory;
import dev.strongroom.service.usecase.Accounts;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import java.util.List;

/** Accounts in memory. */
public final class FakeAccounts implements Accounts {
    private final List<AccountView> accounts;
    private final UserDirectory users;

    public FakeAccounts(List<AccountView> accounts, UserDirectory users) {
        this.accounts = accounts;
        this.users = users;
    }

    @Override
    public Page<AccountView> list(RequestScope scope, PageRequest page) {
        var open = users.find(scope.userId()).orElseThrow().accounts();
        return Lists.page(accounts.stream().filter(account -> open.contains(account.id())).toList(), page);
    }

    @Override
    public AccountView get(RequestScope scope) {
        return accounts.stream()
                .filter(account -> account.id().equals(scope.account()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no such account."));
    }
}
