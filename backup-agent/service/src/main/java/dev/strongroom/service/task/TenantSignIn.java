package dev.strongroom.service.task;

import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.service.secrets.Secret;
import dev.strongroom.service.secrets.SecretKind;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.store.control.EntityLogin;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.store.control.TaskRow;
import dev.strongroom.service.store.control.VaultStore;
import dev.strongroom.service.usecase.ConflictException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds mailboxes or drives to a tenant's task, and signs in again to all that it has. */
public final class TenantSignIn {
    private final EntityStore entities;
    private final VaultStore vaults;
    private final SecretStore secrets;
    private final InstantSource clock;

    public TenantSignIn(EntityStore entities, VaultStore vaults, SecretStore secrets, InstantSource clock) {
        this.entities = entities;
        this.vaults = vaults;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Adds those that the task does not have; which these were. */
    List<ChosenUser> add(TaskRow task, List<ChosenUser> chosen) {
        String account = task.accountId();
        String vault = vaults.ofTask(account, task.id()).getLast().id();
        List<EntityLogin> logins = logins(task);
        Set<String> known = new HashSet<>(logins.stream().map(EntityLogin::user).toList());
        String secret = logins.stream()
                .flatMap(login -> login.secretId().stream())
                .findFirst()
                .orElseThrow(() -> new ConflictException("Sign in to the tenant again first."));
        List<ChosenUser> added = new ArrayList<>();
        for (ChosenUser user : chosen) {
            if (known.add(user.userId())) {
                try {
                    entities.add(account, MailboxLogins.ofTenant(task.id(), vault, secret, task.service(), user),
                            clock.instant());
                } catch (DatabaseException.Conflicts e) {
                    throw new ConflictException("The task has the address " + user.address()
                            + " already, of somebody else. Look at the list again.");
                }
                added.add(user);
            }
        }
        return added;
    }

    /** Keeps another credential for all that the task backs up. */
    void again(TaskRow task, Secret credential) {
        Set<String> before = new HashSet<>();
        logins(task).forEach(login -> login.secretId().ifPresent(before::add));
        entities.setSecret(task.accountId(), task.id(),
                secrets.keep(task.accountId(), SecretKind.MAILBOX, credential));
        before.forEach(id -> secrets.remove(task.accountId(), id));
    }

    private List<EntityLogin> logins(TaskRow task) {
        return entities.ofTask(task.accountId(), task.id())
                .stream()
                .map(EntityRow::id)
                .map(id -> entities.login(task.accountId(), id))
                .flatMap(Optional::stream)
                .toList();
    }
}
