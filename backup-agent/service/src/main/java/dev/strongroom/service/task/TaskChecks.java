package dev.strongroom.service.task;

import dev.strongroom.model.microsoft.ChosenUser;
import dev.strongroom.model.microsoft.NewMicrosoftTask;
import dev.strongroom.model.task.ImapLogin;
import dev.strongroom.model.task.ImapServer;
import dev.strongroom.model.task.NewTask;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.service.usecase.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a task's settings must be, whoever sends them. */
final class TaskChecks {
    private static final int NAME = 100;

    private TaskChecks() {}

    static void check(NewTask task) {
        check(new TaskSettings(task.name(), task.server(), task.schedule()));
        require(!task.mailboxes().isEmpty(), "mailboxes", "Add at least one mailbox.");
        checkAll(task.mailboxes());
    }

    static void check(TaskSettings settings) {
        String name = settings.name().strip();
        require(!name.isEmpty() && name.length() <= NAME, "name", "Choose a name of 1 to 100 characters.");
        settings.server().ifPresent(TaskChecks::check);
        settings.tenant().ifPresent(TenantAddresses::check);
        Schedule schedule = settings.schedule();
        require(schedule.hourUtc() >= 0 && schedule.hourUtc() <= 23, "schedule.hourUtc",
                "Choose an hour from 0 to 23.");
    }

    static void check(NewMicrosoftTask task) {
        checkTenantService(task.service());
        check(new TaskSettings(task.name(), task.tenant(), task.schedule()));
        require(task.drives().isEmpty() || task.service() == ServiceKind.ONEDRIVE, "drives",
                "Older versions are of drives. Leave them out for mailboxes.");
        require(!task.users().isEmpty(), "users", "Choose at least one.");
        checkChosen(task.users());
    }

    static void checkTenantService(ServiceKind service) {
        require(service == ServiceKind.MICROSOFT365 || service == ServiceKind.ONEDRIVE, "service",
                "Choose MICROSOFT365 for mailboxes, or ONEDRIVE for drives.");
    }

    static void checkChosen(List<ChosenUser> users) {
        Set<String> addresses = new HashSet<>();
        for (ChosenUser user : users) {
            require(addresses.add(user.address()), "users", "The address " + user.address() + " is named twice.");
        }
    }

    private static void check(ImapServer server) {
        require(!server.host().isBlank(), "server.host", "Name the server's host.");
        require(server.port() >= 1 && server.port() <= 65_535, "server.port", "Choose a port from 1 to 65535.");
        require(server.connections() >= 1 && server.connections() <= 32, "server.connections",
                "Choose 1 to 32 connections.");
    }

    private static void checkAll(List<ImapLogin> mailboxes) {
        Set<String> users = new HashSet<>();
        for (int i = 0; i < mailboxes.size(); i++) {
            String field = "mailboxes[" + i + "].";
            check(mailboxes.get(i), field);
            require(users.add(mailboxes.get(i).user()), field + "user",
                    "The mailbox " + mailboxes.get(i).user() + " is named twice.");
        }
    }

    static void check(ImapLogin login, String field) {
        require(!login.user().isBlank(), field + "user", "Name the mailbox's user.");
        require(!login.secret().isEmpty(), field + "secret", "Give the password or the access token.");
    }

    private static void require(boolean met, String field, String message) {
        if (!met) {
            throw new InvalidInputException(field, message);
        }
    }
}
