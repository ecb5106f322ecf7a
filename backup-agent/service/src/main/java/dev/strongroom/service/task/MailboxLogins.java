package dev.strongroom.service.task;

import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.secrets.SecretKind;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.store.control.EntityLogin;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.NewEntity;
import java.util.List;
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
        EntityRow entity =
                EntityRow.neverBackedUp(UUID.randomUUID().toString(), taskId, vaultId, login.user(), login.user(),
                        ServiceKind.IMAP);
        return new NewEntity(entity, keep(accountId, login));
    }

    /** What a tenant's task backs up, with the credential that they share kept. */
    List<NewEntity> keep(String accountId, String taskId, String vaultId, Secret credential, ServiceKind service,
            List<ChosenUser> users) {
        String secretId = secrets.keep(accountId, SecretKind.MAILBOX, credential);
        return users.stream().map(user -> ofTenant(taskId, vaultId, secretId, service, user)).toList();
    }

    /** A new mailbox or drive of a tenant's task that has its credential already. */
    static NewEntity ofTenant(String taskId, String vaultId, String secretId, ServiceKind service, ChosenUser user) {
        String name = user.name().isBlank() ? user.address() : user.name().strip();
        return new NewEntity(EntityRow.neverBackedUp(UUID.randomUUID().toString(), taskId, vaultId, name,
                user.address(), service),
                new EntityLogin(user.userId(), EntityLogin.Method.APPLICATION, Optional.of(secretId)));
    }

    /** How to sign in, with its secret kept. */
    EntityLogin keep(String accountId, ImapLogin login) {
        String secretId = secrets.keep(accountId, SecretKind.MAILBOX, Secret.of(login.secret()));
        return new EntityLogin(login.user(), method(login), Optional.of(secretId));
    }

    private static EntityLogin.Method method(ImapLogin login) {
        return switch (login.method()) {
            case PASSWORD -> EntityLogin.Method.PASSWORD;
            case XOAUTH2 -> EntityLogin.Method.XOAUTH2;
        };
    }

    /** Forgets the secret of a sign-in that is not used (any more). */
    void forget(String accountId, EntityLogin login) {
        login.secretId().ifPresent(id -> secrets.remove(accountId, id));
    }
}
