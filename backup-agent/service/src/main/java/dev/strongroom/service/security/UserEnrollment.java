package dev.strongroom.service.security;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.session.EmailAddress;
import dev.strongroom.model.session.LinkProof;
import dev.strongroom.model.session.NewPassword;
import dev.strongroom.model.session.SignUp;
import dev.strongroom.service.mail.Letter;
import dev.strongroom.service.mail.Mails;
import dev.strongroom.service.security.EnrollmentParts.SignUpRule;
import dev.strongroom.service.security.LinkTable.Kind;
import dev.strongroom.service.security.LinkTable.Link;
import dev.strongroom.service.security.MailedLinks.Wording;
import dev.strongroom.service.security.StoredPassword.Use;
import dev.strongroom.service.usecase.Enrollment;
import dev.strongroom.service.usecase.InvalidInputException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.SignInOrigin;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Making accounts and following links of e-mails. Thread-safe. */
public final class UserEnrollment implements Enrollment {
    private static final String SEPARATOR = "\n";

    private final UserDirectory users;
    private final MailedLinks links;
    private final Mails mails;
    private final NewAccounts accounts;
    private final Passwords passwords;
    private final UserAudit audit;
    private final RequestThrottle throttle;
    private final SignUpRule rule;
    private final InstantSource clock;

    UserEnrollment(EnrollmentParts parts, MailedLinks links, Passwords passwords) {
        this.users = parts.signIn().users();
        this.links = links;
        this.mails = parts.mails();
        this.accounts = parts.accounts();
        this.passwords = passwords;
        this.audit = new UserAudit(parts.signIn().audit());
        this.rule = parts.rule();
        this.clock = parts.signIn().clock();
        this.throttle = new RequestThrottle(clock);
    }

    @Override
    public void signUp(SignUp signUp, SignInOrigin origin) {
        if (rule == SignUpRule.CLOSED) {
            throw new NotFoundException("Nobody can sign up here. Ask whoever runs this agent for an invitation.");
        }
        throttle.begin(origin, signUp.email());
        String email = signUp.email().strip();
        String name = signUp.firstName().strip() + " " + signUp.lastName().strip();
        // Hashed whether it is used or not: the time of the answer must not tell who has an account.
        String hash = passwords.first(signUp.password(), email);
        if (users.findByEmail(email).isPresent()) {
            mails.send(email, Letter.notice("You have an account already", name,
                    "Somebody, perhaps you, wanted to make an account with this address, which has one already.",
                    "Sign in with it, or ask for another password. If it was not you, there is nothing to do."));
            return;
        }
        links.send(Kind.SIGN_UP, email, String.join(SEPARATOR, hash, oneLine(name), oneLine(signUp.account().strip())),
                email, new Wording("Confirm your e-mail address", name,
                        "You asked for an account with this address. Confirm that it is yours, and the account is made.",
                        "Confirm the address", "If it was not you, there is nothing to do: nothing was made."));
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }

    @Override
    public void confirmSignUp(LinkProof proof) {
        Link link = links.take(Kind.SIGN_UP, proof.code());
        if (users.findByEmail(link.subject()).isPresent()) {
            throw new InvalidInputException("code", "This address has an account already. Sign in with it.");
        }
        String[] parts = link.payload().split(SEPARATOR, 3);
        String account = accounts.add(parts[2]);
        StoredUser user = new StoredUser(UUID.randomUUID().toString(), link.subject(), parts[1],
                UserRights.administrator(), Set.of(account), Set.of(account),
                new StoredPassword(parts[0], Use.OWN, clock.instant()), UserState.ACTIVE);
        users.add(user);
        audit.done(user, AuditActivity.ACCOUNT_CHANGED, "The account was made by its first user");
    }

    @Override
    public void requestPasswordReset(EmailAddress address, SignInOrigin origin) {
        throttle.begin(origin, address.email());
        Optional<StoredUser> known = users.findByEmail(address.email().strip())
                .filter(user -> user.state() == UserState.ACTIVE);
        known.ifPresent(user -> links.send(Kind.PASSWORD_RESET, user.id(), "", user.email(),
                new Wording("Choose another password", user.name(),
                        "You asked for another password. Until you choose one, the old one is good.",
                        "Choose a password", "If it was not you, there is nothing to do.")));
    }

    @Override
    public void resetPassword(NewPassword password) {
        StoredUser user = choose(Kind.PASSWORD_RESET, UserState.ACTIVE, password);
        audit.done(user, AuditActivity.PASSWORD_CHANGED, "By a link of an e-mail; all sessions ended");
        mails.send(user.email(), Letter.notice("Your password was changed", user.name(),
                "Your password was changed by a link that was sent to this address, and all sessions were ended.",
                "If it was not you, ask for another password at once, and tell your administrator."));
    }

    private StoredUser choose(Kind kind, UserState state, NewPassword password) {
        Link link = links.take(kind, password.code());
        StoredUser user = user(link, state);
        try {
            passwords.choose(user, "", password.newPassword());
        } catch (InvalidInputException e) {
            links.giveBack(link);
            throw e;
        }
        return user;
    }

    @Override
    public void acceptInvitation(NewPassword password) {
        StoredUser user = choose(Kind.INVITATION, UserState.INVITED, password);
        users.change(user.in(UserState.ACTIVE));
        audit.done(user, AuditActivity.USER_MANAGEMENT, "The invitation was accepted");
    }

    @Override
    public void confirmEmail(LinkProof proof) {
        Link link = links.take(Kind.EMAIL_CHANGE, proof.code());
        StoredUser user = user(link, UserState.ACTIVE);
        users.change(user.withEmail(link.payload()));
        audit.done(user, AuditActivity.USER_MANAGEMENT, "The address is " + link.payload() + " now");
        mails.send(user.email(), Letter.notice("Your e-mail address was changed", user.name(),
                "You sign in with another address from now on: " + link.payload() + ".",
                "If it was not you, tell your administrator at once."));
    }

    private StoredUser user(Link link, UserState state) {
        return users.find(link.subject())
                .filter(user -> user.state() == state)
                .orElseThrow(() -> new InvalidInputException("code", "This link is good no more."));
    }
}
