package dev.strongroom.service.usecase;

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
import java.util.Optional;

/** Backup tasks and their entities. */
public interface Tasks {
    Page<TaskView> list(RequestScope scope, PageRequest page);

    TaskView get(RequestScope scope, String taskId);

    /** Adds a task with its vault, which is made at once so that a wrong storage is told now. */
    TaskView add(RequestScope scope, NewTask task);

    Versioned<TaskSettings> settings(RequestScope scope, String taskId);

    /** Changes the settings if nobody else did since {@code version}. */
    Versioned<TaskSettings> change(RequestScope scope, String taskId, String version, TaskSettings settings);

    /** Removes the task from the agent. Its vault stays where it is, and the answer to the user says so. */
    void remove(RequestScope scope, String taskId);

    /** The task's entities by name. */
    Page<EntityView> entities(RequestScope scope, String taskId, Optional<EntityStatus> status, Optional<String> text,
            PageRequest page);

    /** One entity of the account. */
    EntityView entity(RequestScope scope, String entityId);

    /** Adds a mailbox to the task, or gives a known mailbox a new secret: signing in again. */
    EntityView addMailbox(RequestScope scope, String taskId, ImapLogin login);

    /** Starts a backup; {@link ConflictException} while one runs. */
    JobView backUpNow(RequestScope scope, String taskId, BackupRequest request);
}
