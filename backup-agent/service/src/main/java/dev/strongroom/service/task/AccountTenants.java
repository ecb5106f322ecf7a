package dev.strongroom.service.task;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.model.microsoft.ChosenUsers;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.microsoft.TenantUsers;
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
    private final TenantSignIn signIn;
    private final TenantAddresses addresses;
    private final TenantDirectories directories;
    private final TaskViews views;
    private final TaskNews news;
    private final AuditLog audit;

    public AccountTenants(TaskStore tasks, EntityStore entities, TaskMaker maker, TenantSignIn signIn,
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
        requireNewTasks(scope, tenant.service());
        return directories.check(tenant.service(),
                addresses.of(tenant.tenant(), TenantAddresses.secret(tenant.credential())));
    }

    @Override
    public TenantUsers users(RequestScope scope, TenantConnection tenant) {
        requireNewTasks(scope, tenant.service());
        return new TenantUsers(directories.users(tenant.service(),
                addresses.of(tenant.tenant(), TenantAddresses.secret(tenant.credential())), Map.of()));
    }

    private static void requireNewTasks(RequestScope scope, ServiceKind service) {
        TaskChecks.checkTenantService(service);
        scope.require(Permission.ACTIVATE_TASKS, service);
        // Whoever may act for no account asks no provider either.
        scope.account();
    }

    @Override
    public TaskView add(RequestScope scope, NewMicrosoftTask task) {
        scope.require(Permission.ACTIVATE_TASKS, task.service());
        TaskChecks.check(task);
        // An address that can't be one is told before a vault is made.
        addresses.of(task.tenant(), TenantAddresses.secret(task.credential()));
        TaskRow made = maker.make(scope.account(), task);
        audit.done(scope, AuditActivity.TASK_ADDED, made.name(),
                title(made.service()) + " of " + task.tenant().tenant());
        news.changed(made.accountId(), made.id());
        return views.of(made);
    }

    @Override
    public TenantCheck checkOf(RequestScope scope, String taskId) {
        scope.require(Permission.MODIFY_TASKS);
        TaskRow task = task(scope, taskId);
        return directories.check(task.service(), addresses.tenantOf(scope, entityOf(task)));
    }

    @Override
    public TenantUsers usersOf(RequestScope scope, String taskId) {
        scope.require(Permission.MODIFY_TASKS);
        return listed(scope, task(scope, taskId));
    }

    private TenantUsers listed(RequestScope scope, TaskRow task) {
        Map<String, String> known = new HashMap<>();
        for (EntityRow entity : entities.ofTask(scope.account(), task.id())) {
            entities.login(scope.account(), entity.id())
                    .map(EntityLogin::user)
                    .ifPresent(user -> known.put(user, entity.id()));
        }
        return new TenantUsers(
                directories.users(task.service(), addresses.tenantOf(scope, entityOf(task)), known));
    }

    @Override
    public TenantUsers addUsers(RequestScope scope, String taskId, ChosenUsers chosen) {
        scope.require(Permission.MODIFY_TASKS);
        TaskRow task = task(scope, taskId);
        TaskChecks.checkChosen(chosen.users());
        List<ChosenUser> added = signIn.add(task, chosen.users());
        added.forEach(user -> audit.done(scope, AuditActivity.SETTINGS_CHANGED, user.address(),
                "Added to the task " + task.name()));
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
        return directories.check(task.service(), addresses.tenantOf(scope, entityOf(task)));
    }

    private TaskRow task(RequestScope scope, String taskId) {
        TaskRow task = tasks.find(scope.account(), taskId)
                .orElseThrow(() -> new NotFoundException("There is no such task in this account."));
        if (task.settings().tenant().isEmpty()) {
            throw new ConflictException("The mailboxes of this task lie at a server, not in a tenant.");
        }
        return task;
    }

    private static String title(ServiceKind service) {
        return service == ServiceKind.ONEDRIVE ? "OneDrive" : "Microsoft 365";
    }

    /** Any mailbox or drive of the task: all of them share the application's credential. */
    private EntityRow entityOf(TaskRow task) {
        return entities.ofTask(task.accountId(), task.id())
                .stream()
                .findFirst()
                .orElseThrow(() -> new ConflictException("This task backs up nobody."));
    }
}
