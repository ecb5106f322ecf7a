package dev.strongroom.console.client;

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

/** Backup tasks and their entities. */
public interface TaskCalls {
    Page<TaskView> list(PageQuery page) throws ClientException;

    TaskView get(String taskId) throws ClientException;

    TaskView add(NewTask task) throws ClientException;

    /** Removes the task from the agent; its vault stays where it is. */
    void remove(String taskId) throws ClientException;

    Versioned<TaskSettings> settings(String taskId) throws ClientException;

    /** Ends in {@link ChangedMeanwhileException} when somebody else changed them since. */
    Versioned<TaskSettings> change(String taskId, Versioned<TaskSettings> settings) throws ClientException;

    Page<EntityView> entities(String taskId, PageQuery page) throws ClientException;

    EntityView entity(String entityId) throws ClientException;

    /** Adds a mailbox, or signs a known one in again. */
    EntityView addMailbox(String taskId, ImapLogin login) throws ClientException;

    JobView backUpNow(String taskId, BackupRequest request) throws ClientException;

    /** Tries a server and a login; takes as long as the server does, up to two minutes. */
    ConnectionTestResult testConnection(ConnectionTestRequest request) throws ClientException;
}
