package dev.strongroom.console.sample;

import static dev.strongroom.console.sample.SampleTime.november;

import dev.strongroom.model.microsoft.MicrosoftTenant;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.model.task.ConnectionState;
import dev.strongroom.model.task.DriveSettings;
import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.ImapSecurity;
import dev.strongroom.model.task.ImapServer;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.model.task.TaskView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The tasks of a shipyard's office, each in another condition. */
final class SampleTasks {
    static final String OFFICE = "task-office";
    static final String YARD = "task-yard";
    static final String OLD = "task-old";
    static final String LEGAL = "task-legal";
    static final String TENANT = "task-tenant";
    static final String DRIVES = "task-drives";
    static final Schedule NIGHTLY = new Schedule(Schedule.Frequency.DAILY, 1);

    private static final long GB = 1_000_000_000L;

    private SampleTasks() {}

    static List<TaskView> all() {
        return List.of(
                new TaskView(OFFICE, "Head office", ServiceKind.IMAP, "/srv/vaults/head-office",
                        ConnectionState.CONNECTED, Optional.empty(), NIGHTLY, days("SSSSSSSSSPSSSP"),
                        Map.of(EntityStatus.SUCCESS, 6, EntityStatus.PARTIAL, 1, EntityStatus.NOT_ACTIVE, 1),
                        412_870, 48 * GB + 310_000_000, 66 * GB + 400_000_000, Optional.of(november(21, 1, 0)),
                        Optional.of(Outcome.PARTIAL), Optional.of(2_287L), Optional.of(november(22, 1, 0)),
                        Optional.empty()),
                new TaskView(YARD, "Shipyard Kiel", ServiceKind.IMAP, "/srv/vaults/shipyard",
                        ConnectionState.CONNECTED, Optional.empty(),
                        new Schedule(Schedule.Frequency.THREE_TIMES_A_DAY, 2), days("SSSSSSSSSSSSSS"),
                        Map.of(EntityStatus.SUCCESS, 4, EntityStatus.IN_PROCESS, 1), 98_213, 12 * GB + 40_000_000,
                        15 * GB + 900_000_000, Optional.of(november(21, 2, 0)), Optional.of(Outcome.SUCCESS),
                        Optional.of(312L), Optional.of(november(21, 10, 0)), Optional.of(SampleJobs.RUNNING_BACKUP)),
                new TaskView(OLD, "Old mail server", ServiceKind.IMAP, "/srv/vaults/old-mail",
                        ConnectionState.DISCONNECTED,
                        Optional.of("The server mail.old.example does not accept the user name or the password of info."
                                + " Please check both."),
                        NIGHTLY, days("SSSSSSSSSSSF  "), Map.of(EntityStatus.SUCCESS, 1, EntityStatus.FAILED, 2),
                        20_118, 2 * GB + 88_000_000, 3 * GB, Optional.of(november(19, 1, 0)),
                        Optional.of(Outcome.FAILED), Optional.of(4L), Optional.of(november(22, 1, 0)),
                        Optional.empty()),
                new TaskView(LEGAL, "Legal hold 2025", ServiceKind.IMAP, "/srv/vaults/legal-hold",
                        ConnectionState.CONNECTED, Optional.empty(), new Schedule(Schedule.Frequency.MANUAL, 0),
                        days("      S       "), Map.of(EntityStatus.SUCCESS, 2), 31_220, 9 * GB + 420_000_000,
                        11 * GB, Optional.of(november(13, 14, 5)), Optional.of(Outcome.SUCCESS), Optional.of(640L),
                        Optional.empty(), Optional.empty()),
                new TaskView(TENANT, "Nordwind 365", ServiceKind.MICROSOFT365, "/srv/vaults/nordwind-365",
                        ConnectionState.CONNECTED, Optional.empty(), NIGHTLY, days("SSSSSSSSSSSSSS"),
                        Map.of(EntityStatus.SUCCESS, 4), 61_904, 7 * GB + 650_000_000, 9 * GB + 120_000_000,
                        Optional.of(november(21, 1, 0)), Optional.of(Outcome.SUCCESS), Optional.of(418L),
                        Optional.of(november(22, 1, 0)), Optional.empty()),
                new TaskView(DRIVES, "Nordwind drives", ServiceKind.ONEDRIVE, "/srv/vaults/nordwind-drives",
                        ConnectionState.CONNECTED, Optional.empty(), NIGHTLY, days("SSSSSSSSSSSSSS"),
                        Map.of(EntityStatus.SUCCESS, 2), 9_318, 5 * GB + 120_000_000, 8 * GB + 70_000_000,
                        Optional.of(november(21, 1, 0)), Optional.of(Outcome.SUCCESS), Optional.of(122L),
                        Optional.of(november(22, 1, 0)), Optional.empty()));
    }

    static TaskSettings settings(TaskView task) {
        if (task.service() != ServiceKind.IMAP) {
            return new TaskSettings(task.name(), new MicrosoftTenant("nordwind.example",
                    "00001111-aaaa-2222-bbbb-3333cccc4444", Optional.empty(), Optional.empty(), Optional.empty()),
                    task.service() == ServiceKind.ONEDRIVE ? Optional.of(new DriveSettings(5, Optional.of(180)))
                            : Optional.empty(),
                    task.schedule());
        }
        var host = task.id().equals(OLD) ? "mail.old.example" : "imap.nordwind.example";
        return new TaskSettings(task.name(), new ImapServer(host, 993, ImapSecurity.TLS, Optional.empty(), 4),
                task.schedule());
    }

    /** A task just added: nothing ran yet. */
    static TaskView fresh(String id, String name, ServiceKind service, String location, Schedule schedule,
            int mailboxes) {
        return new TaskView(id, name, service, location, ConnectionState.CONNECTED, Optional.empty(),
                schedule, days(" ".repeat(14)), Map.of(EntityStatus.SCHEDULED, mailboxes), 0, 0, 0,
                Optional.empty(), Optional.empty(), Optional.empty(), nextRun(schedule), Optional.empty());
    }

    private static Optional<Instant> nextRun(Schedule schedule) {
        return schedule.frequency() == Schedule.Frequency.MANUAL
                ? Optional.empty()
                : Optional.of(november(22, schedule.hourUtc(), 0));
    }

    private static List<TaskView.Day> days(String outcomes) {
        var first = LocalDate.of(2026, 11, 21).minusDays(13);
        return IntStream.range(0, outcomes.length())
                .mapToObj(i -> new TaskView.Day(first.plusDays(i), outcome(outcomes.charAt(i))))
                .toList();
    }

    private static Optional<Outcome> outcome(char letter) {
        return switch (letter) {
            case 'S' -> Optional.of(Outcome.SUCCESS);
            case 'P' -> Optional.of(Outcome.PARTIAL);
            case 'F' -> Optional.of(Outcome.FAILED);
            default -> Optional.empty();
        };
    }
}
