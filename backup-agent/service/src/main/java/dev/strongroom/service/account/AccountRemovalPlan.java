package dev.strongroom.service.account;

import dev.strongroom.model.account.AccountRemoval;
import dev.strongroom.model.account.RemovalView;
import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.service.audit.AuditSink;
import dev.strongroom.service.mail.Letter;
import dev.strongroom.service.mail.Mails;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.Reach;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.security.PasswordCheck;
import dev.strongroom.service.security.StoredUser;
import dev.strongroom.service.security.UserDirectory;
import dev.strongroom.service.store.control.AccountRow;
import dev.strongroom.service.store.control.AccountStore;
import dev.strongroom.service.usecase.AccountRemovals;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes accounts 7 days after a primary user asked for it. What is left of an account then are its vaults' files: the
 * passwords to them are gone with the account, and only its recovery key opens them.
 */
public final class AccountRemovalPlan implements AccountRemovals {
    private static final Logger LOG = LoggerFactory.getLogger(AccountRemovalPlan.class);
    private static final Duration GRACE = Duration.ofDays(7);

    private final AccountStore accounts;
    private final UserDirectory users;
    private final PasswordCheck passwords;
    private final Mails mails;
    private final AuditSink audit;
    private final InstantSource clock;

    public AccountRemovalPlan(AccountStore accounts, UserDirectory users, PasswordCheck passwords, Mails mails,
            AuditSink audit, InstantSource clock) {
        this.accounts = accounts;
        this.users = users;
        this.passwords = passwords;
        this.mails = mails;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public RemovalView state(RequestScope scope) {
        scope.require(Permission.VIEW_ACCOUNT_SETTINGS);
        return new RemovalView(accounts.removalAt(scope.account()));
    }

    @Override
    public RemovalView begin(RequestScope scope, AccountRemoval removal) {
        AccountRow account = account(scope);
        passwords.require(scope, removal.password());
        if (!removal.consent().strip().equals(account.name())) {
            throw new InvalidInputException("consent", "Type the name of the account, " + account.name() + ".");
        }
        Instant at = clock.instant().plus(GRACE);
        accounts.setRemoval(account.id(), Optional.of(at));
        audit.done(scope, AuditActivity.ACCOUNT_CHANGED, account.name(), "To be removed at " + at);
        tell(account, "The account " + account.name() + " will be removed",
                scope.userName() + " asked for it. On " + at + " the account, its users and every key to its vaults are"
                        + " gone for good.",
                "Until then a primary user can undo it.");
        return state(scope);
    }

    @Override
    public RemovalView undo(RequestScope scope) {
        AccountRow account = account(scope);
        accounts.setRemoval(account.id(), Optional.empty());
        audit.done(scope, AuditActivity.ACCOUNT_CHANGED, account.name(), "Is kept after all");
        tell(account, "The account " + account.name() + " stays", scope.userName() + " undid its removal.");
        return state(scope);
    }

    private void tell(AccountRow account, String subject, String... paragraphs) {
        users.ofAccount(account.id())
                .stream()
                .filter(user -> user.primaryOf().contains(account.id()))
                .map(StoredUser::email)
                .forEach(address -> mails.send(address, Letter.notice(subject, "", paragraphs)));
    }

    private AccountRow account(RequestScope scope) {
        scope.require(Permission.MANAGE_USERS);
        if (!(scope.reach() instanceof Reach.Everything)) {
            throw new ForbiddenException("Only a primary user removes an account.");
        }
        return accounts.find(scope.account()).orElseThrow(() -> new NotFoundException("There is no such account."));
    }

    /** Removes the accounts whose grace is over; called by the agent's clock. */
    public void removeDue() {
        accounts.removalsDue(clock.instant()).forEach(id -> {
            accounts.remove(id);
            LOG.warn("The account {} was removed, as one of its primary users asked for 7 days ago.", id);
        });
    }
}
