package dev.strongroom.service.task;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.NewTask;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.jobs.JobQueue;
import dev.strongroom.service.jobs.JobRequest;
import dev.strongroom.service.jobs.NewJob;
import dev.strongroom.service.page.PageCursor;
import dev.strongroom.service.page.Pages;
import dev.strongroom.service.scope.Permission;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.store.control.AuditLog;
import dev.strongroom.service.store.control.EntityRow;
import dev.strongroom.service.store.control.EntityState;
import dev.strongroom.service.store.control.EntityStore;
import dev.strongroom.service.store.control.TaskRow;
import dev.strongroom.service.store.control.TaskStore;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.NotFoundException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Tasks;
import dev.strongroom.service.usecase.Versioned;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The backup tasks of accounts and their mailboxes. */
public final class AccountTasks implements Tasks {
    private final TaskStore tasks;
    private final EntityStore entities;
    private final TaskMaker maker;
    private final TaskRemoval removal;
    private final SettingsChange settings;
    private final MailboxSignIn signIn;
    private final TaskViews views;
    private final TaskNews news;
    private final JobQueue jobs;
    private final AuditLog audit;

    public AccountTasks(TaskStore tasks, EntityStore entities, TaskMaker maker, TaskRemoval removal,
            SettingsChange settings, MailboxSignIn signIn, TaskViews views, TaskNews news, JobQueue jobs,
            AuditLog audit) {
        this.tasks = tasks;
        this.entities = entities;
        this.maker = maker;
        this.removal = removal;
        this.settings = settings;
        this.signIn = signIn;
        this.views = views;
        this.news = news;
        this.jobs = jobs;
        this.audit = audit;
    }

    @Override
    public Page<TaskView> list(RequestScope scope, PageRequest page) {
        scope.require(Permission.VIEW_BACKUPS);
        Set<ServiceKind> services = scope.services(Permission.VIEW_BACKUPS);
        List<TaskRow> rows = tasks.list(scope.account(), services, PageCursor.of(page), page.limit() + 1);
        return Pages.of(rows, page.limit(), row -> new PageCursor(row.name(), row.id()), views::of,
                Optional.of(tasks.count(scope.account(), services)));
    }

    @Override
    public TaskView get(RequestScope scope, String taskId) {
        scope.require(Permission.VIEW_BACKUPS);
        return views.of(task(scope, taskId));
    }

    private TaskRow task(RequestScope scope, String taskId) {
        return tasks.find(scope.account(), taskId)
                .orElseThrow(() -> new NotFoundException("There is no such task in this account."));
    }

    @Override
    public TaskView add(RequestScope scope, NewTask task) {
        scope.require(Permission.ACTIVATE_TASKS, ServiceKind.IMAP);
        TaskChecks.check(task);
        TaskRow made = maker.make(scope.account(), task);
        audit.done(scope, AuditActivity.TASK_ADDED, made.name(), "IMAP at " + task.server().host());
        news.changed(made.accountId(), made.id());
        return views.of(made);
    }

    @Override
    public Versioned<TaskSettings> settings(RequestScope scope, String taskId) {
        scope.require(Permission.VIEW_BACKUPS);
        return SettingsChange.versioned(task(scope, taskId));
    }

    @Override
    public Versioned<TaskSettings> change(RequestScope scope, String taskId, String version, TaskSettings changed) {
        scope.require(Permission.MODIFY_TASKS);
        TaskChecks.check(changed);
        TaskRow after = settings.apply(task(scope, taskId), version, changed);
        audit.done(scope, AuditActivity.SETTINGS_CHANGED, after.name(), "Settings of the task");
        news.changed(after.accountId(), after.id());
        return SettingsChange.versioned(after);
    }

    @Override
    public void remove(RequestScope scope, String taskId) {
        scope.require(Permission.DELETE_TASKS);
        TaskRow task = task(scope, taskId);
        removal.remove(task);
        audit.done(scope, AuditActivity.TASK_REMOVED, task.name(), "The vault stays where it is");
        news.removed(task.accountId(), task.id());
    }

    @Override
    public Page<EntityView> entities(RequestScope scope, String taskId, Optional<EntityStatus> status,
            Optional<String> text, PageRequest page) {
        scope.require(Permission.VIEW_BACKUPS);
        TaskRow task = task(scope, taskId);
        List<EntityRow> rows = entities.list(scope.account(), task.id(), new EntityStore.Filter(status, text),
                PageCursor.of(page), page.limit() + 1);
        return Pages.of(rows, page.limit(), row -> new PageCursor(row.name(), row.id()), EntityRow::view,
                Optional.empty());
    }

    @Override
    public EntityView entity(RequestScope scope, String entityId) {
        scope.require(Permission.VIEW_BACKUPS);
        return entities.find(scope.account(), entityId)
                .map(EntityRow::view)
                .orElseThrow(() -> new NotFoundException("There is no such mailbox or drive in this account."));
    }

    @Override
    public EntityView addMailbox(RequestScope scope, String taskId, ImapLogin login) {
        scope.require(Permission.MODIFY_TASKS);
        TaskRow task = task(scope, taskId);
        requireServer(task);
        TaskChecks.check(login, "");
        EntityRow mailbox = signIn.to(task, login);
        audit.done(scope, AuditActivity.CREDENTIALS_CHANGED, mailbox.name(), "Mailbox of the task " + task.name());
        news.changed(task.accountId(), task.id(), mailbox.id());
        return mailbox.view();
    }

    private static void requireServer(TaskRow task) {
        if (task.settings().server().isEmpty()) {
            throw new ConflictException("The mailboxes of this task are chosen among those of its tenant.");
        }
    }

    @Override
    public JobView backUpNow(RequestScope scope, String taskId, BackupRequest request) {
        scope.require(Permission.MODIFY_TASKS);
        TaskRow task = task(scope, taskId);
        requireKnown(scope, task, request.entityIds());
        NewJob.Subject subject = new NewJob.Subject(task.id(), task.name());
        JobView job = jobs.submit(scope, new NewJob(new JobRequest.Backup(task.id(), request.entityIds()), task.name(),
                task.service(), Optional.of(subject), Optional.empty(), Optional.empty(), Optional.empty()));
        news.changed(task.accountId(), task.id());
        return job;
    }

    private void requireKnown(RequestScope scope, TaskRow task, Set<String> wanted) {
        List<EntityRow> all = entities.ofTask(scope.account(), task.id());
        Set<String> known = all.stream().map(EntityRow::id).collect(Collectors.toSet());
        if (!known.containsAll(wanted)) {
            throw new NotFoundException("There is no such mailbox in this task.");
        }
        if (wanted.isEmpty() && all.stream().noneMatch(entity -> entity.state() == EntityState.ACTIVE)) {
            throw new ConflictException("This task has no active mailbox. Add or activate one first.");
        }
    }
}
