package dev.strongroom.service.security;

import dev.strongroom.model.account.AccountUser;
import dev.strongroom.model.account.NewUser;
import dev.strongroom.model.account.UserChange;
import dev.strongroom.model.account.UserRole;
import dev.strongroom.model.account.UserStanding;
import dev.strongroom.model.account.UserStatus;
import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.service.audit.AuditSink;
import dev.strongroom.service.scope.ForbiddenException;
import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.Reach;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.security.LinkTable.Kind;
import dev.strongroom.service.security.MailedLinks.Wording;
import dev.strongroom.service.security.StoredPassword.Use;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.Users;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The users of an account. Thread-safe. */
public final class AccountUsers implements Users {
    private final UserDirectory users;
    private final SessionTable sessions;
    private final SecondFactorTable factors;
    private final MailedLinks links;
    private final AuditSink audit;
    private final InstantSource clock;

    AccountUsers(SignInParts parts, MailedLinks links) {
        this.users = parts.users();
        this.sessions = parts.sessions();
        this.factors = parts.factors();
        this.links = links;
        this.audit = parts.audit();
        this.clock = parts.clock();
    }

    @Override
    public List<AccountUser> list(RequestScope scope) {
        scope.require(Permission.MANAGE_USERS);
        return users.ofAccount(scope.account()).stream().map(user -> view(scope, user)).toList();
    }

    @Override
    public AccountUser get(RequestScope scope, String userId) {
        return view(scope, user(scope, userId));
    }

    private StoredUser user(RequestScope scope, String userId) {
        scope.require(Permission.MANAGE_USERS);
        return users.find(userId)
                .filter(user -> user.accounts().contains(scope.account()))
                .orElseThrow(() -> new NotFoundException("There is no such user in this account."));
    }

    /** A user who belongs to this account alone, so that what is changed concerns no other. */
    private StoredUser ownUser(RequestScope scope, String userId) {
        StoredUser user = user(scope, userId);
        if (user.accounts().size() > 1 || user.rights().partner().isPresent()) {
            throw new ConflictException("This user belongs to other accounts, too. Take them out of this one instead.");
        }
        requireNoMoreThanMine(scope, user.rights().granted());
        return user;
    }

    @Override
    public AccountUser invite(RequestScope scope, NewUser invited) {
        scope.require(Permission.MANAGE_USERS);
        UserRights rights = rights(scope, invited.rights());
        StoredUser user = new StoredUser(UUID.randomUUID().toString(), invited.email().strip(), invited.name().strip(),
                rights, Set.of(scope.account()), Set.of(), new StoredPassword("", Use.OWN, clock.instant()),
                UserState.INVITED);
        users.add(user);
        sendInvitation(scope, user);
        audit.done(scope, AuditActivity.USER_MANAGEMENT, user.email(), "Invited as " + rights.role());
        return view(scope, user);
    }

    private void sendInvitation(RequestScope scope, StoredUser user) {
        links.send(Kind.INVITATION, user.id(), "", user.email(), new Wording("You are invited to Strongroom",
                user.name(), scope.userName() + " invites you to look after backups with Strongroom.",
                "Choose a password and come in", "If you don't know why, there is nothing to do."));
    }

    @Override
    public AccountUser resendInvitation(RequestScope scope, String userId) {
        StoredUser user = ownUser(scope, userId);
        if (user.state() != UserState.INVITED) {
            throw new ConflictException("This user has come already.");
        }
        sendInvitation(scope, user);
        audit.done(scope, AuditActivity.USER_MANAGEMENT, user.email(), "Invited once more");
        return view(scope, user);
    }

    @Override
    public AccountUser change(RequestScope scope, String userId, UserChange change) {
        StoredUser before = ownUser(scope, userId);
        UserRights rights = rights(scope, change.rights());
        Set<String> primaryOf = change.standing() == UserStanding.PRIMARY ? Set.of(scope.account()) : Set.of();
        if (!primaryOf.equals(before.primaryOf())) {
            requirePrimary(scope);
        }
        if (primaryOf.isEmpty() || rights.role() == UserRole.END_USER) {
            requireOtherPrimary(scope, before);
        }
        StoredUser after = new StoredUser(before.id(), before.email(), change.name().strip(), rights,
                before.accounts(), primaryOf, before.password(), before.state());
        users.change(after);
        audit.done(scope, AuditActivity.PERMISSIONS_CHANGED, after.email(), rights.role() + ", " + change.standing()
                + (rights.role() == UserRole.CUSTOM ? ": " + rights.grants().text() : ""));
        return view(scope, after);
    }

    private static void requirePrimary(RequestScope scope) {
        if (!(scope.reach() instanceof Reach.Everything)) {
            throw new ForbiddenException("Only a primary user makes primary users, or secondary ones of them.");
        }
    }

    /** Passes when the account has a primary user without this one, or when this is none. */
    private void requireOtherPrimary(RequestScope scope, StoredUser user) {
        boolean needed = user.primaryOf().contains(scope.account()) && users.ofAccount(scope.account())
                .stream()
                .noneMatch(other -> !other.id().equals(user.id()) && other.state() == UserState.ACTIVE
                        && other.primaryOf().contains(scope.account()));
        if (needed) {
            throw new ConflictException("This is the account's only primary user. Make another one primary first.");
        }
    }

    @Override
    public AccountUser deactivate(RequestScope scope, String userId) {
        StoredUser user = ownUser(scope, userId);
        requireOther(scope, user);
        requireOtherPrimary(scope, user);
        users.change(user.in(UserState.DEACTIVATED));
        sessions.removeOf(user.id());
        audit.done(scope, AuditActivity.USER_DEACTIVATED, user.email(), "All sessions ended");
        return view(scope, user.in(UserState.DEACTIVATED));
    }

    private static void requireOther(RequestScope scope, StoredUser user) {
        if (user.id().equals(scope.userId())) {
            throw new ConflictException("This is you. Let another administrator do it.");
        }
    }

    @Override
    public AccountUser activate(RequestScope scope, String userId) {
        StoredUser user = ownUser(scope, userId);
        if (user.state() == UserState.DEACTIVATED) {
            UserState state = user.password().hash().isEmpty() ? UserState.INVITED : UserState.ACTIVE;
            users.change(user.in(state));
            audit.done(scope, AuditActivity.USER_MANAGEMENT, user.email(), "Activated");
        }
        return get(scope, userId);
    }

    @Override
    public AccountUser resetSecondFactor(RequestScope scope, String userId) {
        StoredUser user = ownUser(scope, userId);
        requireOther(scope, user);
        factors.remove(user.id());
        sessions.removeOf(user.id());
        audit.done(scope, AuditActivity.SECOND_FACTOR_CHANGED, user.email(), "Reset by an administrator");
        return view(scope, user);
    }

    @Override
    public void remove(RequestScope scope, String userId) {
        StoredUser user = user(scope, userId);
        requireOther(scope, user);
        requireOtherPrimary(scope, user);
        if (user.rights().partner().isPresent()) {
            throw new ConflictException("This user is the partner's, who says which accounts are open to them.");
        }
        Set<String> left = new HashSet<>(user.accounts());
        left.remove(scope.account());
        if (left.isEmpty()) {
            requireNoMoreThanMine(scope, user.rights().granted());
            users.remove(user.id());
        } else {
            Set<String> primaryOf = new HashSet<>(user.primaryOf());
            primaryOf.remove(scope.account());
            users.change(new StoredUser(user.id(), user.email(), user.name(), user.rights(), left, primaryOf,
                    user.password(), user.state()));
        }
        audit.done(scope, AuditActivity.USER_MANAGEMENT, user.email(), "Deleted from the account");
    }

    private static UserRights rights(RequestScope scope, dev.strongroom.model.account.UserRights wanted) {
        Grants grants = wanted.role() == UserRole.CUSTOM ? GrantNames.grants("rights.permissions", wanted.permissions())
                : Grants.NONE;
        UserRights rights = new UserRights(wanted.role(), grants, Optional.empty());
        requireNoMoreThanMine(scope, rights.granted());
        return rights;
    }

    private static void requireNoMoreThanMine(RequestScope scope, Grants granted) {
        if (!scope.grants().covers(granted)) {
            throw new ForbiddenException("You may not manage users who may do more than you.");
        }
    }

    private AccountUser view(RequestScope scope, StoredUser user) {
        boolean twoFactor = factors.find(user.id())
                .filter(factor -> factor.state() == StoredSecondFactor.State.ACTIVE)
                .isPresent();
        return new AccountUser(user.id(), user.email(), user.name(),
                new dev.strongroom.model.account.UserRights(user.rights().role(),
                        GrantNames.names(user.rights().grants())),
                user.primaryOf().contains(scope.account()) ? UserStanding.PRIMARY : UserStanding.SECONDARY,
                UserStatus.valueOf(user.state().name()), "EMAIL", twoFactor);
    }
}
