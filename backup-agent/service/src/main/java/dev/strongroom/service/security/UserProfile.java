package dev.strongroom.service.security;

import dev.strongroom.model.session.EmailChange;
import dev.strongroom.model.session.PendingEmail;
import dev.strongroom.service.mail.Letter;
import dev.strongroom.service.mail.Mails;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.security.LinkTable.Kind;
import dev.strongroom.service.security.LinkTable.Link;
import dev.strongroom.service.security.MailedLinks.Wording;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.Profile;
import java.util.Optional;

/** What users change of themselves. Thread-safe. */
public final class UserProfile implements Profile {
    private final UserDirectory users;
    private final MailedLinks links;
    private final Mails mails;
    private final SignInDesk desk;

    UserProfile(UserDirectory users, MailedLinks links, Mails mails, SignInDesk desk) {
        this.users = users;
        this.links = links;
        this.mails = mails;
        this.desk = desk;
    }

    @Override
    public PendingEmail email(RequestScope scope) {
        StoredUser user = user(scope);
        Optional<Link> pending = links.pending(Kind.EMAIL_CHANGE, user.id());
        return new PendingEmail(user.email(), pending.map(Link::payload), pending.map(Link::expiresAt));
    }

    @Override
    public PendingEmail changeEmail(RequestScope scope, EmailChange change) {
        StoredUser user = user(scope);
        desk.requirePassword(user, "password", change.password());
        String address = change.email().strip();
        if (users.findByEmail(address).isPresent()) {
            // Told to the address alone: who asks must not learn who has an account.
            mails.send(address, Letter.notice("This address is in use already", "",
                    "Somebody wanted to sign in with this address from now on, but it belongs to a user already.",
                    "There is nothing to do."));
            return email(scope);
        }
        send(user, address);
        mails.send(user.email(), Letter.notice("Your e-mail address is to be changed", user.name(),
                "You asked to sign in with " + address + " from now on. It counts once it was confirmed there.",
                "If it was not you, change your password at once and discard the new address."));
        return email(scope);
    }

    private void send(StoredUser user, String address) {
        links.send(Kind.EMAIL_CHANGE, user.id(), address, address,
                new Wording("Confirm your new e-mail address", user.name(),
                        "You asked to sign in with this address from now on. Confirm that it is yours.",
                        "Confirm the address", "If it was not you, there is nothing to do."));
    }

    @Override
    public PendingEmail resendEmail(RequestScope scope) {
        StoredUser user = user(scope);
        Link pending = links.pending(Kind.EMAIL_CHANGE, user.id())
                .orElseThrow(() -> new NotFoundException("No address waits to be confirmed."));
        send(user, pending.payload());
        return email(scope);
    }

    @Override
    public PendingEmail discardEmail(RequestScope scope) {
        links.discard(Kind.EMAIL_CHANGE, user(scope).id());
        return email(scope);
    }

    private StoredUser user(RequestScope scope) {
        return users.find(scope.userId()).orElseThrow(() -> new NotFoundException("There is no such user."));
    }
}
