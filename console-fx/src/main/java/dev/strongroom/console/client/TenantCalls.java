package dev.strongroom.console.client;

import dev.strongroom.model.microsoft.ChosenMailboxes;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.microsoft.TenantMailboxes;
import dev.strongroom.model.task.TaskView;

/** Tenants of Microsoft 365: before a task is made of one, and those of tasks. */
public interface TenantCalls {
    /** Signs in and looks at what was granted. */
    TenantCheck check(TenantConnection tenant) throws ClientException;

    /** Everybody who has a mailbox. */
    TenantMailboxes mailboxes(TenantConnection tenant) throws ClientException;

    TaskView add(NewMicrosoftTask task) throws ClientException;

    /** The same with a task's tenant and the credential that the agent keeps. */
    TenantCheck checkOf(String taskId) throws ClientException;

    /** Everybody of a task's tenant who has a mailbox. */
    TenantMailboxes mailboxesOf(String taskId) throws ClientException;

    /** Backs up these too. */
    TenantMailboxes addMailboxes(String taskId, ChosenMailboxes chosen) throws ClientException;

    /** Gives a task's application another credential. */
    TenantCheck signIn(String taskId, MicrosoftCredential credential) throws ClientException;
}
