package dev.strongroom.service.task;

import dev.strongroom.model.task.NewTask;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.service.secrets.SecretStore;
import dev.strongroom.service.store.DatabaseException;
import dev.strongroom.service.store.control.NewEntity;
import dev.strongroom.service.store.control.StorageTargetRow;
import dev.strongroom.service.store.control.StorageTargetStore;
import dev.strongroom.service.store.control.TaskRow;
import dev.strongroom.service.store.control.TaskStore;
import dev.strongroom.service.store.control.VaultRow;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.vaults.VaultMaker;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes a task: its vault first, so that a storage that does not work is told at once, then all its rows together. */
public final class TaskMaker {
    private final TaskStore tasks;
    private final StorageTargetStore targets;
    private final VaultMaker vaults;
    private final MailboxLogins logins;
    private final InstantSource clock;

    public TaskMaker(TaskStore tasks, StorageTargetStore targets, VaultMaker vaults, SecretStore secrets,
            InstantSource clock) {
        this.tasks = tasks;
        this.targets = targets;
        this.vaults = vaults;
        this.logins = new MailboxLogins(secrets);
        this.clock = clock;
    }

    TaskRow make(String accountId, NewTask wanted) {
        StorageTargetRow target = targets.find(accountId, wanted.storageTargetId())
                .orElseThrow(() -> new NotFoundException("There is no such storage target in this account."));
        String name = wanted.name().strip();
        if (tasks.nameTaken(accountId, name)) {
            throw taken();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TaskRow task = new TaskRow(accountId, UUID.randomUUID().toString(), ServiceKind.IMAP,
                RunTimes.next(wanted.schedule(), now, now), 1, new TaskSettings(name, wanted.server(),
                        wanted.schedule()),
                now);
        VaultRow vault = vaults.make(accountId, target, name, Optional.of(task.id()));
        List<NewEntity> entities = wanted.mailboxes()
                .stream()
                .map(login -> logins.keep(accountId, task.id(), vault.id(), login))
                .toList();
        try {
            tasks.add(task, vault, entities, now);
        } catch (DatabaseException.Conflicts e) {
            entities.forEach(entity -> logins.forget(accountId, entity.login()));
            vaults.discard(accountId, vault);
            throw taken();
        }
        return task;
    }

    private static ConflictException taken() {
        return new ConflictException("There is a task of this name already. Choose another name.");
    }
}
