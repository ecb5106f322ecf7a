package dev.strongroom.console.client.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.PageQuery;
import dev.strongroom.console.client.TaskCalls;
import dev.strongroom.console.client.Versioned;
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

/** Tasks over HTTPS. */
record HttpTaskCalls(Transport transport, ApiPath account) implements TaskCalls {
    private static final TypeReference<TaskView> TASK = new TypeReference<>() {};
    private static final TypeReference<Page<TaskView>> TASKS = new TypeReference<>() {};
    private static final TypeReference<TaskSettings> SETTINGS = new TypeReference<>() {};
    private static final TypeReference<EntityView> ENTITY = new TypeReference<>() {};
    private static final TypeReference<Page<EntityView>> ENTITIES = new TypeReference<>() {};
    private static final TypeReference<JobView> JOB = new TypeReference<>() {};
    private static final TypeReference<ConnectionTestResult> TESTED = new TypeReference<>() {};

    @Override
    public Page<TaskView> list(PageQuery page) throws ClientException {
        return transport.get(account.to("tasks").with(page), TASKS);
    }

    @Override
    public TaskView get(String taskId) throws ClientException {
        return transport.get(task(taskId), TASK);
    }

    @Override
    public TaskView add(NewTask task) throws ClientException {
        return transport.post(account.to("tasks"), task, TASK);
    }

    @Override
    public void remove(String taskId) throws ClientException {
        transport.delete(task(taskId));
    }

    @Override
    public Versioned<TaskSettings> settings(String taskId) throws ClientException {
        return transport.getTagged(task(taskId).to("settings"), SETTINGS);
    }

    @Override
    public Versioned<TaskSettings> change(String taskId, Versioned<TaskSettings> settings) throws ClientException {
        return transport.putTagged(task(taskId).to("settings"), settings.value(), settings.version(), SETTINGS);
    }

    @Override
    public Page<EntityView> entities(String taskId, PageQuery page) throws ClientException {
        return transport.get(task(taskId).to("entities").with(page), ENTITIES);
    }

    @Override
    public EntityView entity(String entityId) throws ClientException {
        return transport.get(account.to("entities", entityId), ENTITY);
    }

    @Override
    public EntityView addMailbox(String taskId, ImapLogin login) throws ClientException {
        return transport.post(task(taskId).to("entities"), login, ENTITY);
    }

    @Override
    public JobView backUpNow(String taskId, BackupRequest request) throws ClientException {
        return transport.post(task(taskId).to("backups"), request, JOB);
    }

    @Override
    public ConnectionTestResult testConnection(ConnectionTestRequest request) throws ClientException {
        return transport.post(account.to("connection-tests"), request, TESTED);
    }

    private ApiPath task(String taskId) {
        return account.to("tasks", taskId);
    }
}
