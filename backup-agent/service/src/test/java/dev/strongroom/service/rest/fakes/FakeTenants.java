package dev.strongroom.service.rest.fakes;

import dev.strongroom.model.microsoft.ChosenUsers;
import dev.strongroom.model.microsoft.MicrosoftCredential;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.microsoft.TenantPart;
import dev.strongroom.model.microsoft.TenantUser;
import dev.strongroom.model.microsoft.TenantUsers;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.usecase.ConflictException;
import dev.strongroom.service.usecase.Tenants;
import java.util.List;
import java.util.Optional;

/** One tenant with one mailbox, whose application may not read contacts and has the secret "right". */
final class FakeTenants implements Tenants {
    private static final TenantUsers USERS = new TenantUsers(List.of(new TenantUser("anna-id",
            "Anna", "anna@x.example", TenantUser.Kind.PERSON, true,
            TenantUser.Standing.READY, Optional.empty())));

    private final FakeTasks tasks;

    FakeTenants(FakeTasks tasks) {
        this.tasks = tasks;
    }

    private static TenantCheck check(MicrosoftCredential credential) {
        return credential.secret().equals(Optional.of("right"))
                ? new TenantCheck(ConnectionState.CONNECTED, Optional.empty(), Optional.empty(), List.of(
                        new TenantCheck.Missing(TenantPart.CONTACTS, "Contacts.Read", "Contacts.Read is missing.")))
                : new TenantCheck(ConnectionState.DISCONNECTED, Optional.of("sign-in-refused"),
                        Optional.of("The client secret is wrong."), List.of());
    }

    @Override
    public TenantCheck check(RequestScope scope, TenantConnection tenant) {
        return check(tenant.credential());
    }

    @Override
    public TenantUsers users(RequestScope scope, TenantConnection tenant) {
        return USERS;
    }

    @Override
    public TaskView add(RequestScope scope, NewMicrosoftTask task) {
        throw new ConflictException("There is a task of this name already. Choose another name.");
    }

    @Override
    public TenantCheck checkOf(RequestScope scope, String taskId) {
        tasks.get(scope, taskId);
        return check(MicrosoftCredential.ofSecret("right"));
    }

    @Override
    public TenantUsers usersOf(RequestScope scope, String taskId) {
        tasks.get(scope, taskId);
        return USERS;
    }

    @Override
    public TenantUsers addUsers(RequestScope scope, String taskId, ChosenUsers chosen) {
        tasks.get(scope, taskId);
        return USERS;
    }

    @Override
    public TenantCheck signIn(RequestScope scope, String taskId, MicrosoftCredential credential) {
        tasks.get(scope, taskId);
        return check(credential);
    }
}
