package dev.strongroom.service.task;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.microsoft.ChosenMailbox;
import dev.strongroom.model.microsoft.ChosenMailboxes;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.microsoft.TenantMailboxes;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.AuditLog;
import dev.strongroom.service.store.control.EntityLogin;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.store.control.TaskRow;
import dev.strongroom.service.store.control.TaskStore;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.Tenants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tenants of accounts: those that tasks are made of, and those of their tasks. */
public final class AccountTenants implements Tenants {
    private final TaskStore tasks;
    private final EntityStore entities;
    private final TaskMaker maker;
    private final TenantMailboxSignIn signIn;
    private final TenantAddresses addresses;
    private final TenantDirectories directories;
    private final TaskViews views;
    private final TaskNews news;
    private final AuditLog audit;

    public AccountTenants(TaskStore tasks, EntityStore entities, TaskMaker maker, TenantMailboxSignIn signIn,
            TenantAddresses addresses, TenantDirectories directories, TaskViews views, TaskNews news, AuditLog audit) {
        this.tasks = tasks;
        this.entities = entities;
        this.maker = maker;
        this.signIn = signIn;
        this.addresses = addresses;
        this.directories = directories;
        this.views = views;
        this.news = news;
        this.audit = audit;
    }

    @Override
    public TenantCheck check(RequestScope scope, TenantConnection tenant) {
        requireNewTasks(scope);
        return directories.check(addresses.of(tenant.tenant(), TenantAddresses.secret(tenant.credential())));
    }

    @Override
    public TenantMailboxes mailboxes(RequestScope scope, TenantConnection tenant) {
        requireNewTasks(scope);
        return new TenantMailboxes(directories.mailboxes(
                addresses.of(tenant.tenant(), TenantAddresses.secret(tenant.credential())), Map.of()));
    }

    private static void requireNewTasks(RequestScope scope) {
        scope.require(Permission.ACTIVATE_TASKS, ServiceKind.MICROSOFT365);
        // Whoever may act for no account asks no provider either.
        scope.account();
    }

    @Override
    public TaskView add(RequestScope scope, NewMicrosoftTask task) {
        scope.require(Permission.ACTIVATE_TASKS, ServiceKind.MICROSOFT365);
        TaskChecks.check(task);
        // An address that can't be one is told before a vault is made.
        addresses.of(task.tenant(), TenantAddresses.secret(task.credential()));
        TaskRow made = maker.make(scope.account(), task);
        audit.done(scope, AuditActivity.TASK_ADDED, made.name(), "Microsoft 365 of " + task.tenant().tenant());
        news.changed(made.accountId(), made.id());
        return views.of(made);
    }

    @Override
    public TenantCheck checkOf(RequestScope scope, String taskId) {
        scope.require(Permission.MODIFY_TASKS);
        return directories.check(addresses.tenantOf(scope, mailboxOf(task(scope, taskId))));
    }

    @Override
    public TenantMailboxes mailboxesOf(RequestScope scope, String taskId) {
        scope.require(Permission.MODIFY_TASKS);
        return listed(scope, task(scope, taskId));
    }

    private TenantMailboxes listed(RequestScope scope, TaskRow task) {
        Map<String, String> known = new HashMap<>();
        for (EntityRow entity : entities.ofTask(scope.account(), task.id())) {
            entities.login(scope.account(), entity.id())
                    .map(EntityLogin::user)
                    .ifPresent(user -> known.put(user, entity.id()));
        }
        return new TenantMailboxes(directories.mailboxes(addresses.tenantOf(scope, mailboxOf(task)), known));
    }

    @Override
    public TenantMailboxes addMailboxes(RequestScope scope, String taskId, ChosenMailboxes chosen) {
        scope.require(Permission.MODIFY_TASKS);
        TaskRow task = task(scope, taskId);
        TaskChecks.checkChosen(chosen.mailboxes());
        List<ChosenMailbox> added = signIn.add(task, chosen.mailboxes());
        added.forEach(mailbox -> audit.done(scope, AuditActivity.SETTINGS_CHANGED, mailbox.address(),
                "Mailbox of the task " + task.name()));
        news.changed(task.accountId(), task.id());
        return listed(scope, task);
    }

    @Override
    public TenantCheck signIn(RequestScope scope, String taskId, MicrosoftCredential credential) {
        scope.require(Permission.MODIFY_TASKS);
        TaskRow task = task(scope, taskId);
        signIn.again(task, TenantAddresses.secret(credential));
        audit.done(scope, AuditActivity.CREDENTIALS_CHANGED, task.name(), "Application of the task");
        news.changed(task.accountId(), task.id());
        return directories.check(addresses.tenantOf(scope, mailboxOf(task)));
    }

    private TaskRow task(RequestScope scope, String taskId) {
        TaskRow task = tasks.find(scope.account(), taskId)
                .orElseThrow(() -> new NotFoundException("There is no such task in this account."));
        if (task.settings().tenant().isEmpty()) {
            throw new ConflictException("The mailboxes of this task lie at a server, not in a tenant.");
        }
        return task;
    }

    /** Any mailbox of the task: all of them share the application's credential. */
    private EntityRow mailboxOf(TaskRow task) {
        return entities.ofTask(task.accountId(), task.id())
                .stream()
                .findFirst()
                .orElseThrow(() -> new ConflictException("This task has no mailbox."));
    }
}
