package dev.strongroom.console.sample;

import dev.strongroom.console.client.ChangedMeanwhileException;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.ConflictException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.client.TaskCalls;
import dev.strongroom.console.client.Versioned;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobView;
import dev.strongroom.model.page.Page;
import dev.strongroom.model.task.BackupRequest;
import dev.strongroom.model.task.ConnectionTestRequest;
import dev.strongroom.model.task.ConnectionTestResult;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.NewTask;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.model.task.TaskView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tasks in memory. */
record SampleTaskCalls(SampleAccount account) implements TaskCalls {
    private static final String REFUSED_SECRET = "wrong";

    @Override
    public Page<TaskView> list(PageQuery page) throws ClientException {
        account.mood().check();
        return Pages.of(account.tasks(), page);
    }

    @Override
    public TaskView get(String taskId) throws ClientException {
        account.mood().check();
        return account.task(taskId);
    }

    @Override
    public TaskView add(NewTask task) throws ClientException {
        var id = "task-" + (account.tasks().size() + 1);
        var location = account.target(task.storageTargetId()).location() + "/" + id;
        var added = SampleTasks.fresh(id, task.name(), location, task.schedule(), task.mailboxes().size());
        account.add(added, task.mailboxes().stream().map(login -> SampleEntities.scheduled(id, login.user())).toList());
        return added;
    }

    @Override
    public void remove(String taskId) {
        account.remove(taskId);
    }

    @Override
    public Versioned<TaskSettings> settings(String taskId) throws ClientException {
        return account.settings(taskId);
    }

    @Override
    public Versioned<TaskSettings> change(String taskId, Versioned<TaskSettings> settings) throws ClientException {
        if (!account.settings(taskId).version().equals(settings.version())) {
            throw new ChangedMeanwhileException(SampleProblems.CHANGED);
        }
        return account.settings(taskId, new Versioned<>(settings.value(), "\"changed\""));
    }

    @Override
    public Page<EntityView> entities(String taskId, PageQuery page) throws ClientException {
        account.mood().check();
        return Pages.of(account.entities(taskId), page);
    }

    @Override
    public EntityView entity(String entityId) throws ClientException {
        account.mood().check();
        return account.entity(entityId);
    }

    @Override
    public EntityView addMailbox(String taskId, ImapLogin login) {
        var entity = SampleEntities.scheduled(taskId, login.user());
        account.put(entity);
        return entity;
    }

    @Override
    public JobView backUpNow(String taskId, BackupRequest request) throws ClientException {
        var task = account.task(taskId);
        if (task.runningJobId().isPresent()) {
            throw new ConflictException(SampleProblems.RUNNING);
        }
        return account.put(SampleJobs.started(account.nextJobId(), JobKind.BACKUP, task.name(), Optional.empty(),
                Optional.of(taskId), task.items()));
    }

    @Override
    public ConnectionTestResult testConnection(ConnectionTestRequest request) {
        var server = request.server();
        var found = List.of(
                new ConnectionTestResult.Step("Find the host", true, Optional.empty(),
                        server.host() + " is 192.0.2.14."),
                new ConnectionTestResult.Step("Connect", true, Optional.empty(), "Port " + server.port() + " answers."),
                new ConnectionTestResult.Step("Secure the connection", true, Optional.empty(),
                        "TLS 1.3, certificate of " + server.host() + " valid until 3 Oct 2027."));
        if (request.login().secret().equals(REFUSED_SECRET)) {
            return new ConnectionTestResult(false, with(found, new ConnectionTestResult.Step("Sign in", false,
                    Optional.of("authentication-failed"),
                    "The server refused the password of " + request.login().user() + ". Check both and try again.")),
                    Optional.empty(), Optional.empty());
        }
        return new ConnectionTestResult(true, with(with(found,
                new ConnectionTestResult.Step("Sign in", true, Optional.empty(),
                        request.login().user() + " is signed in.")),
                new ConnectionTestResult.Step("List folders", true, Optional.empty(),
                        "42 folders with 98,213 messages.")),
                Optional.of(42), Optional.of(98_213L));
    }

    private static List<ConnectionTestResult.Step> with(List<ConnectionTestResult.Step> steps,
            ConnectionTestResult.Step last) {
        return Stream.concat(steps.stream(), Stream.of(last)).toList();
    }
}
