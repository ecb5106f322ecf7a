package dev.strongroom.service.usecase;

import dev.strongroom.model.account.AccountView;
import dev.strongroom.model.page.Page;
import dev.strongroom.service.scope.RequestScope;

/** Customer accounts. */
public interface Accounts {
    /** The accounts that the caller may open. */
    Page<AccountView> list(RequestScope scope, PageRequest page);

    /** The scope's account. */
    AccountView get(RequestScope scope);
}
