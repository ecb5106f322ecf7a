package dev.strongroom.console.client;

import dev.strongroom.model.microsoft.ChosenUsers;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.microsoft.TenantUsers;
import dev.strongroom.model.task.TaskView;

/** Tenants of Microsoft 365: before a task is made of one, and those of tasks. */
public interface TenantCalls {
    /** Signs in and looks at what was granted. */
    TenantCheck check(TenantConnection tenant) throws ClientException;

    /** Everybody who has a mailbox, or who may have a drive. */
    TenantUsers users(TenantConnection tenant) throws ClientException;

    TaskView add(NewMicrosoftTask task) throws ClientException;

    /** The same with a task's tenant and the credential that the agent keeps. */
    TenantCheck checkOf(String taskId) throws ClientException;

    /** Everybody of a task's tenant who has a mailbox, or who may have a drive. */
    TenantUsers usersOf(String taskId) throws ClientException;

    /** Backs up these too. */
    TenantUsers addUsers(String taskId, ChosenUsers chosen) throws ClientException;

    /** Gives a task's application another credential. */
    TenantCheck signIn(String taskId, MicrosoftCredential credential) throws ClientException;
}
