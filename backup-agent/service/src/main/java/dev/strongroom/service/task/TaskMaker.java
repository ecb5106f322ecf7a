package dev.strongroom.service.task;

import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.task.DriveSettings;
import dev.strongroom.model.task.NewTask;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.service.secrets.Secret;
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

    /** Makes a task for mailboxes of an IMAP server. */
    TaskRow make(String accountId, NewTask wanted) {
        return make(accountId, ServiceKind.IMAP, wanted.storageTargetId(),
                new TaskSettings(wanted.name().strip(), wanted.server(), wanted.schedule()),
                (task, vault) -> wanted.mailboxes()
                        .stream()
                        .map(login -> logins.keep(accountId, task, vault, login))
                        .toList());
    }

    /** Makes a task for mailboxes or drives of a tenant; they share the application's credential. */
    TaskRow make(String accountId, NewMicrosoftTask wanted) {
        Secret credential = TenantAddresses.secret(wanted.credential());
        Optional<DriveSettings> drives = wanted.service() == ServiceKind.ONEDRIVE
                ? wanted.drives().or(() -> Optional.of(DriveSettings.NO_VERSIONS))
                : Optional.empty();
        return make(accountId, wanted.service(), wanted.storageTargetId(),
                new TaskSettings(wanted.name().strip(), wanted.tenant(), drives, wanted.schedule()),
                (task, vault) -> logins.keep(accountId, task, vault, credential, wanted.service(), wanted.users()));
    }

    /** Makes the first entities of a task, with their secrets kept. */
    private interface FirstEntities {
        List<NewEntity> of(String taskId, String vaultId);
    }

    private TaskRow make(String accountId, ServiceKind service, String storageTargetId, TaskSettings settings,
            FirstEntities first) {
        StorageTargetRow target = targets.find(accountId, storageTargetId)
                .orElseThrow(() -> new NotFoundException("There is no such storage target in this account."));
        if (tasks.nameTaken(accountId, settings.name())) {
            throw taken();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        TaskRow task = new TaskRow(accountId, UUID.randomUUID().toString(), service,
                RunTimes.next(settings.schedule(), now, now), 1, settings, now);
        VaultRow vault = vaults.make(accountId, target, settings.name(), Optional.of(task.id()));
        List<NewEntity> entities = first.of(task.id(), vault.id());
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
