package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.NewTask;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.ChangedMeanwhileException;
import dev.strongroom.service.usecase.PageRequest;
import dev.strongroom.service.usecase.Tasks;
import dev.strongroom.service.usecase.Versioned;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tasks in memory. */
public final class FakeTasks implements Tasks {
    private final Rows<TaskView> tasks = new Rows<>("task", TaskView::id);
    private final Rows<EntityView> entities = new Rows<>("mailbox", EntityView::id);
    private final Map<String, Versioned<TaskSettings>> settings = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable RuntimeException> nextFailure = new AtomicReference<>();
    private final FakeJobs jobs;

    public FakeTasks(FakeJobs jobs) {
        this.jobs = jobs;
    }

    /** Lets the next list of tasks fail. */
    public void failNext(RuntimeException failure) {
        nextFailure.set(failure);
    }

    @Override
    public Page<TaskView> list(RequestScope scope, PageRequest page) {
        RuntimeException failure = nextFailure.getAndSet(null);
        if (failure != null) {
            throw failure;
        }
        return Lists.page(tasks.all(scope), page);
    }

    @Override
    public TaskView get(RequestScope scope, String taskId) {
        return tasks.get(scope, taskId);
    }

    @Override
    public TaskView add(RequestScope scope, NewTask task) {
        String id = tasks.newId("task");
        settings.put(id, new Versioned<>(new TaskSettings(task.name(), task.server(), task.schedule()), "1"));
        TaskView added = tasks.put(scope, Samples.task(id, task));
        task.mailboxes().forEach(login -> addMailbox(scope, id, login));
        return added;
    }

    @Override
    public Versioned<TaskSettings> settings(RequestScope scope, String taskId) {
        tasks.get(scope, taskId);
        return settings.getOrDefault(taskId, new Versioned<>(unset(), "0"));
    }

    @Override
    public Versioned<TaskSettings> change(RequestScope scope, String taskId, String version, TaskSettings changed) {
        Versioned<TaskSettings> present = settings(scope, taskId);
        if (!present.version().equals(version)) {
            throw new ChangedMeanwhileException("The settings were changed meanwhile. Look at them again.");
        }
        Versioned<TaskSettings> next = new Versioned<>(changed, Integer.toString(Integer.parseInt(version) + 1));
        settings.put(taskId, next);
        return next;
    }

    @Override
    public void remove(RequestScope scope, String taskId) {
        tasks.remove(scope, taskId);
    }

    @Override
    public Page<EntityView> entities(RequestScope scope, String taskId, Optional<EntityStatus> status,
            Optional<String> text, PageRequest page) {
        tasks.get(scope, taskId);
        return Lists.page(
                entities.all(scope)
                        .stream()
                        .filter(entity -> entity.taskId().equals(taskId))
                        .filter(entity -> status.isEmpty() || status.get() == entity.status())
                        .filter(entity -> text.isEmpty()
                                || entity.name().toLowerCase(Locale.ROOT).contains(text.get().toLowerCase(Locale.ROOT)))
                        .toList(),
                page);
    }

    @Override
    public EntityView entity(RequestScope scope, String entityId) {
        return entities.get(scope, entityId);
    }

    @Override
    public EntityView addMailbox(RequestScope scope, String taskId, ImapLogin login) {
        tasks.get(scope, taskId);
        return entities.put(scope, Samples.entity(entities.newId("entity"), taskId, login.user()));
    }

    @Override
    public JobView backUpNow(RequestScope scope, String taskId, BackupRequest request) {
        tasks.get(scope, taskId);
        return jobs.start(scope, JobKind.BACKUP, taskId);
    }

    private static TaskSettings unset() {
        NewTask task = Samples.newTask("Mail", "storage-001");
        return new TaskSettings(task.name(), task.server(), task.schedule());
    }
}
