package dev.strongroom.service.demo.microsoft;

import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantConnection;
import dev.strongroom.model.microsoft.TenantUser;
import dev.strongroom.model.microsoft.TenantUsers;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.demo.stage.Stage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Signs in to the tenant, chooses mailboxes or drives and adds a task, as the console does. */
record TenantSetUp(Stage stage, SimulatedTenant tenant, ServiceKind service) {
    /**
     * Adds a task.
     *
     * @param storage the id of the storage target
     * @param who by the beginnings of their addresses
     */
    TaskView addTask(String name, String storage, List<String> who) throws IOException, InterruptedException {
        check();
        TenantConnection connection = tenant.connection(service);
        TenantUsers all = stage.api().post(stage.account() + "microsoft/users", connection, TenantUsers.class);
        List<ChosenUser> chosen = all.items()
                .stream()
                .filter(user -> who.stream().anyMatch(user.address()::startsWith))
                .map(user -> new ChosenUser(user.userId(), user.name(), user.address()))
                .toList();
        TaskView task = stage.api()
                .post(stage.account() + "microsoft/tasks", new NewMicrosoftTask(name, service, storage,
                        connection.tenant(), connection.credential(), chosen, Optional.empty(),
                        new Schedule(Schedule.Frequency.DAILY, 3)), TaskView.class);
        long ready = all.items().stream().filter(user -> user.standing() == TenantUser.Standing.READY).count();
        stage.telling()
                .tell("Made a task for %s of its %d %s, with a vault in %s.".formatted(chosen.size(), ready,
                        service == ServiceKind.ONEDRIVE ? "OneDrives" : "mailboxes", task.location()));
        return task;
    }

    private void check() throws IOException, InterruptedException {
        TenantCheck check = stage.api()
                .post(stage.account() + "microsoft/checks", tenant.connection(service), TenantCheck.class);
        if (check.connection() != ConnectionState.CONNECTED) {
            throw new CommandFailedException("demo-failed", "The tenant let nobody in: " + check.problem().orElse(""));
        }
        stage.telling()
                .tell("Signed in to the tenant %s; permissions that are missing: %d.".formatted(tenant.name(),
                        check.missing().size()));
    }
}
