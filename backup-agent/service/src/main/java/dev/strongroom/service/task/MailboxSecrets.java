package dev.strongroom.service.task;

import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.secrets.SecretUnreadableException;
import dev.strongroom.service.store.control.EntityLogin;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.UnavailableException;

/** What is kept to sign in to mailboxes. */
public final class MailboxSecrets {
    private final EntityStore entities;
    private final SecretStore secrets;

    public MailboxSecrets(EntityStore entities, SecretStore secrets) {
        this.entities = entities;
        this.secrets = secrets;
    }

    /** A sign-in with its secret. */
    record Kept(EntityLogin login, Secret secret) {}

    /**
     * How to sign in to an entity of the scope's account.
     *
     * @throws UnavailableException with the code {@code sign-in-needed} when its secret is lost
     */
    Kept of(RequestScope scope, EntityRow entity) {
        EntityLogin login = entities.login(scope.account(), entity.id())
                .orElseThrow(() -> new NotFoundException("There is no such mailbox or drive in this account."));
        if (login.secretId().isEmpty()) {
            throw signInNeeded(entity, login, new NotFoundException("No secret is kept for this mailbox."));
        }
        try {
            return new Kept(login, secrets.read(scope.account(), login.secretId().get()));
        } catch (SecretUnreadableException e) {
            throw signInNeeded(entity, login, e);
        }
    }

    private static UnavailableException signInNeeded(EntityRow entity, EntityLogin login, Throwable cause) {
        return new UnavailableException("sign-in-needed", switch (login.method()) {
            case PASSWORD, XOAUTH2 ->
                "The password of " + entity.name() + " is not known any more. Sign in to the mailbox again.";
            case APPLICATION -> "The application's secret is not known any more. Sign in to the tenant again.";
        }, cause);
    }
}
