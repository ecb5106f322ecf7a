package dev.strongroom.service.usecase;

import dev.strongroom.model.microsoft.ChosenUsers;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.microsoft.TenantUsers;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.scope.RequestScope;

/** Tenants of Microsoft 365: before a task is made of one, and those of tasks. */
public interface Tenants {
    /** Signs in anew and looks at what was granted; what is wrong with the tenant is in the answer, not thrown. */
    TenantCheck check(RequestScope scope, TenantConnection tenant);

    /** Everybody who has a mailbox, or who may have a drive; {@link ConflictException} with the reason when they can't be listed. */
    TenantUsers users(RequestScope scope, TenantConnection tenant);

    /** Adds a task with its vault, which is made at once so that a wrong storage is told now. */
    TaskView add(RequestScope scope, NewMicrosoftTask task);

    /** As {@link #check}, of a task's tenant. */
    TenantCheck checkOf(RequestScope scope, String taskId);

    /** As {@link #users}, of a task's tenant; those that the task has are marked. */
    TenantUsers usersOf(RequestScope scope, String taskId);

    /** Backs up these too; those that the task has already stay as they are. */
    TenantUsers addUsers(RequestScope scope, String taskId, ChosenUsers chosen);

    /** Gives the application of a task another credential: signing in again. The answer says whether it works. */
    TenantCheck signIn(RequestScope scope, String taskId, MicrosoftCredential credential);
}
