package dev.strongroom.service.demo.microsoft;

import dev.strongroom.model.microsoft.ChosenMailbox;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.microsoft.TenantCheck;
import dev.strongroom.model.microsoft.TenantMailboxes;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.TaskView;
import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.demo.stage.Stage;
import java.io.IOException;
import java.util.List;

/** Signs in to the tenant, chooses mailboxes and adds the task, as the console does. */
record TenantSetUp(Stage stage, SimulatedTenant tenant) {
    /** By the beginnings of their addresses: two people, and a mailbox that is shared. */
    private static final List<String> WHO = List.of("anna@", "ben@", "info@");

    TaskView addTask() throws IOException, InterruptedException {
        check();
        TenantMailboxes all =
                stage.api().post(stage.account() + "microsoft/mailboxes", tenant.connection(), TenantMailboxes.class);
        List<ChosenMailbox> chosen = all.items()
                .stream()
                .filter(mailbox -> WHO.stream().anyMatch(mailbox.address()::startsWith))
                .map(mailbox -> new ChosenMailbox(mailbox.userId(), mailbox.name(), mailbox.address()))
                .toList();
        TaskView task = stage.api()
                .post(stage.account() + "microsoft/tasks",
                        new NewMicrosoftTask("Harbour 365", stage.addStorage(), tenant.connection().tenant(),
                                tenant.connection().credential(), chosen,
                                new Schedule(Schedule.Frequency.DAILY, 3)),
                        TaskView.class);
        stage.telling()
                .tell("Made a task for %s of its %d mailboxes, with a vault in %s.".formatted(chosen.size(),
                        all.items().size(), task.location()));
        return task;
    }

    private void check() throws IOException, InterruptedException {
        TenantCheck check =
                stage.api().post(stage.account() + "microsoft/checks", tenant.connection(), TenantCheck.class);
        if (check.connection() != ConnectionState.CONNECTED) {
            throw new CommandFailedException("demo-failed", "The tenant let nobody in: " + check.problem().orElse(""));
        }
        stage.telling()
                .tell("Signed in to the tenant %s; permissions that are missing: %d.".formatted(tenant.name(),
                        check.missing().size()));
    }
}
