package dev.strongroom.service.task;

import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.store.control.EntityLogin;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.store.control.NewEntity;
import dev.strongroom.service.store.control.TaskRow;
import dev.strongroom.service.store.control.VaultRow;
import dev.strongroom.service.store.control.VaultStore;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.NotFoundException;
import java.time.InstantSource;
import java.util.Optional;

/** Adds a mailbox to a task, or signs in again to one that it has. */
public final class MailboxSignIn {
    private final EntityStore entities;
    private final VaultStore vaults;
    private final MailboxLogins logins;
    private final InstantSource clock;

    public MailboxSignIn(EntityStore entities, VaultStore vaults, SecretStore secrets, InstantSource clock) {
        this.entities = entities;
        this.vaults = vaults;
        this.logins = new MailboxLogins(secrets);
        this.clock = clock;
    }

    EntityRow to(TaskRow task, ImapLogin login) {
        String account = task.accountId();
        String id = entities.findByAddress(account, task.id(), login.user())
                .map(known -> again(account, known, login))
                .orElseGet(() -> add(task, login));
        return entities.find(account, id)
                .orElseThrow(() -> new NotFoundException("The mailbox was removed meanwhile."));
    }

    private String again(String account, EntityRow known, ImapLogin login) {
        Optional<EntityLogin> before = entities.login(account, known.id());
        entities.setLogin(account, known.id(), logins.keep(account, login));
        before.ifPresent(old -> logins.forget(account, old));
        return known.id();
    }

    private String add(TaskRow task, ImapLogin login) {
        VaultRow vault = vaults.ofTask(task.accountId(), task.id()).getLast();
        NewEntity added = logins.keep(task.accountId(), task.id(), vault.id(), login);
        try {
            entities.add(task.accountId(), added, clock.instant());
        } catch (DatabaseException.Conflicts e) {
            logins.forget(task.accountId(), added.login());
            throw new ConflictException("Somebody added this mailbox just now. Look at the list again.");
        }
        return added.entity().id();
    }
}
