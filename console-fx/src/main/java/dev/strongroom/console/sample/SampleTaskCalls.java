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
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.model.text.Said;
import dev.strongroom.model.text.Sentence;
import dev.strongroom.model.text.TriedStep;
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
        var added = SampleTasks.fresh(id, task.name(), ServiceKind.IMAP, location, task.schedule(),
                task.mailboxes().size());
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
        var user = request.login().user();
        var found = List.of(tried(Said.CONNECTION_FIND_HOST, Said.CONNECTION_HOST_FOUND.about(server.host())),
                tried(Said.CONNECTION_CONNECT, Said.CONNECTION_PORT_ANSWERS.about(server.port())),
                tried(Said.CONNECTION_SECURE, Said.CONNECTION_TLS.about()));
        if (request.login().secret().equals(REFUSED_SECRET)) {
            return new ConnectionTestResult(false, with(found, new TriedStep(
                    Said.CONNECTION_SIGN_IN.about(), false, Optional.of("sign-in-refused"),
                    Said.FAILURE_SIGN_IN_REFUSED.about(
                            "The server " + server.host() + " does not accept the user name or the password of " + user
                                    + ". Please check both. It said: Authentication failed."))),
                    Optional.empty(), Optional.empty());
        }
        return new ConnectionTestResult(true,
                with(with(found, tried(Said.CONNECTION_SIGN_IN, Said.CONNECTION_SIGNED_IN.about(user))),
                        tried(Said.CONNECTION_LIST_FOLDERS, Said.CONNECTION_COUNTED.about(42, 98_213))),
                Optional.of(42), Optional.of(98_213L));
    }

    private static TriedStep tried(Said name, Sentence found) {
        return new TriedStep(name.about(), true, Optional.empty(), found);
    }

    private static List<TriedStep> with(List<TriedStep> steps,
            TriedStep last) {
        return Stream.concat(steps.stream(), Stream.of(last)).toList();
    }
}
