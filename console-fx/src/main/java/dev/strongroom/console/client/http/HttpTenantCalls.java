package dev.strongroom.console.client.http;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.console.client.ClientException;
import dev.strongroom.console.client.TenantCalls;
import dev.strongroom.model.microsoft.ChosenUsers;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.microsoft.TenantUsers;
import dev.strongroom.model.task.TaskView;

/** Tenants over HTTPS. */
record HttpTenantCalls(Transport transport, ApiPath account) implements TenantCalls {
    private static final TypeReference<TenantCheck> CHECK = new TypeReference<>() {};
    private static final TypeReference<TenantUsers> USERS = new TypeReference<>() {};
    private static final TypeReference<TaskView> TASK = new TypeReference<>() {};

    @Override
    public TenantCheck check(TenantConnection tenant) throws ClientException {
        return transport.post(account.to("microsoft", "checks"), tenant, CHECK);
    }

    @Override
    public TenantUsers users(TenantConnection tenant) throws ClientException {
        return transport.post(account.to("microsoft", "users"), tenant, USERS);
    }

    @Override
    public TaskView add(NewMicrosoftTask task) throws ClientException {
        return transport.post(account.to("microsoft", "tasks"), task, TASK);
    }

    @Override
    public TenantCheck checkOf(String taskId) throws ClientException {
        return transport.get(account.to("tasks", taskId).to("microsoft", "check"), CHECK);
    }

    @Override
    public TenantUsers usersOf(String taskId) throws ClientException {
        return transport.get(account.to("tasks", taskId).to("microsoft", "users"), USERS);
    }

    @Override
    public TenantUsers addUsers(String taskId, ChosenUsers chosen) throws ClientException {
        return transport.post(account.to("tasks", taskId).to("microsoft", "users"), chosen, USERS);
    }

    @Override
    public TenantCheck signIn(String taskId, MicrosoftCredential credential) throws ClientException {
        return transport.put(account.to("tasks", taskId).to("microsoft", "credential"), credential, CHECK);
    }
}
