package dev.strongroom.service.task;

import dev.strongroom.service.store.control.EntityLogin;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.store.control.JobStore;
import dev.strongroom.service.store.control.TaskRow;
import dev.strongroom.service.store.control.TaskStore;
import dev.strongroom.service.store.control.VaultRow;
import dev.strongroom.service.store.control.VaultStore;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.vaults.VaultAccess;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes a task out of the agent: its rows, and the secrets that only it used. Its vaults stay where they are and open
 * with the account's recovery key.
 */
public final class TaskRemoval {
    private final TaskStore tasks;
    private final EntityStore entities;
    private final VaultStore vaults;
    private final JobStore jobs;
    private final VaultAccess access;

    public TaskRemoval(TaskStore tasks, EntityStore entities, VaultStore vaults, JobStore jobs, VaultAccess access) {
        this.tasks = tasks;
        this.entities = entities;
        this.vaults = vaults;
        this.jobs = jobs;
        this.access = access;
    }

    void remove(TaskRow task) {
        String account = task.accountId();
        if (jobs.isUnderWay(account, task.id())) {
            throw new ConflictException(
                    "A job of this task has not ended. Wait until it has, or cancel it, then remove the task.");
        }
        List<VaultRow> owned = vaults.ofTask(account, task.id());
        Set<String> secrets = new HashSet<>();
        owned.forEach(vault -> secrets.add(vault.passwordSecretId()));
        for (EntityRow entity : entities.ofTask(account, task.id())) {
            entities.login(account, entity.id()).flatMap(EntityLogin::secretId).ifPresent(secrets::add);
        }
        tasks.remove(account, task.id(), secrets);
        owned.forEach(vault -> access.release(vault.id()));
    }
}
