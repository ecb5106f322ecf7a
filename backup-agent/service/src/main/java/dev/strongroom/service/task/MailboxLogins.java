package dev.strongroom.service.task;

import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.secrets.SecretKind;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.store.control.EntityLogin;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.NewEntity;
import java.util.Optional;
import java.util.UUID;

/** Makes entities of mailboxes that somebody named, their secrets kept apart. */
final class MailboxLogins {
    private final SecretStore secrets;

    MailboxLogins(SecretStore secrets) {
        this.secrets = secrets;
    }

    /** A new mailbox of a task, with its secret kept. */
    NewEntity keep(String accountId, String taskId, String vaultId, ImapLogin login) {
        EntityRow entity = EntityRow.neverBackedUp(UUID.randomUUID().toString(), taskId, vaultId, login.user(),
                ServiceKind.IMAP);
        return new NewEntity(entity, keep(accountId, login));
    }

    /** How to sign in, with its secret kept. */
    EntityLogin keep(String accountId, ImapLogin login) {
        String secretId = secrets.keep(accountId, SecretKind.MAILBOX, Secret.of(login.secret()));
        return new EntityLogin(login.user(), login.method(), Optional.of(secretId));
    }

    /** Forgets the secret of a sign-in that is not used (any more). */
    void forget(String accountId, EntityLogin login) {
        login.secretId().ifPresent(id -> secrets.remove(accountId, id));
    }
}
