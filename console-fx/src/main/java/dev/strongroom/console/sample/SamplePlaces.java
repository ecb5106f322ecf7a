package dev.strongroom.console.sample;

import dev.strongroom.console.client.AgentAddress;
import dev.strongroom.console.client.AgentUnreachableException;
import dev.strongroom.console.navigation.Chosen;
import dev.strongroom.console.navigation.Place;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.task.ImapSecurity;
import dev.strongroom.model.task.ImapServer;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.TaskSettings;
import java.net.ConnectException;
import java.util.Optional;
import java.util.Set;

/** Places of the sample that are worth a picture. */
public final class SamplePlaces {
    /** A task with a partial mailbox. */
    public static final Place.OneTask TASK = new Place.OneTask(SampleTasks.OFFICE);
    /** A task that can't sign in. */
    public static final Place.OneTask DISCONNECTED_TASK = new Place.OneTask(SampleTasks.OLD);
    /** A task for a tenant. */
    public static final Place.OneTask TENANT_TASK = new Place.OneTask(SampleTasks.TENANT);
    /** A mailbox of it, with people, appointments and things to do. */
    public static final Place.OneEntity TENANT_ENTITY = new Place.OneEntity(SampleEntities.ANNA);
    /** What lies in it on the way to somebody else. */
    public static final Place.Restore TENANT_RESTORE = new Place.Restore(chosen(SampleEntities.ANNA));
    /** A task for drives. */
    public static final Place.OneTask DRIVE_TASK = new Place.OneTask(SampleTasks.DRIVES);
    /** A drive of it. */
    public static final Place.OneEntity DRIVE = new Place.OneEntity(SampleEntities.DRIVE);
    /** Some of its files on the way back. */
    public static final Place.Restore DRIVE_RESTORE = new Place.Restore(chosen(SampleEntities.DRIVE));
    /** A run that lacks items. */
    public static final Place.Ledger PARTIAL_RUN = new Place.Ledger("run-" + SampleEntities.INES + "-0");
    /** A run that lacks nothing. */
    public static final Place.Ledger CLOSED_RUN = new Place.Ledger("run-" + SampleEntities.ALEX + "-0");
    /** A mailbox with everything. */
    public static final Place.OneEntity ENTITY = new Place.OneEntity(SampleEntities.ALEX);
    /** A mailbox without a restore point. */
    public static final Place.OneEntity NEVER_BACKED_UP = new Place.OneEntity("entity-room-aurora");
    /** Three messages on the way back. */
    public static final Place.Restore RESTORE = new Place.Restore(chosen(SampleEntities.ALEX));
    /** The same three on the way into a file. */
    public static final Place.Export EXPORT = new Place.Export(chosen(SampleEntities.ALEX));
    /** What somebody else made of the task's settings. */
    public static final TaskSettings CHANGED_SETTINGS = new TaskSettings("Head office",
            new ImapServer("imap2.nordwind.example", 993, ImapSecurity.TLS, Optional.empty(), 8),
            new Schedule(Schedule.Frequency.DAILY, 3));

    private SamplePlaces() {}

    /** Why an agent is not heard. */
    public static AgentUnreachableException unreachable() {
        return new AgentUnreachableException(AgentAddress.parse("fra-1.backup.nordwind.example").orElseThrow(),
                new ConnectException());
    }

    private static Chosen chosen(String entityId) {
        var mailbox = SampleEntities.all()
                .stream()
                .filter(entity -> entity.id().equals(entityId))
                .findFirst()
                .orElseThrow();
        var point = SampleRuns.restorePoints(mailbox)
                .stream()
                .filter(each -> each.at().equals(SampleTime.november(18, 13, 5)))
                .findFirst()
                .orElseThrow();
        return new Chosen(mailbox, point, new Selection(Set.of(), Set.of("m-offer", SampleMessages.CONTRACT, "m-rev3")),
                3,
                9_600_000);
    }
}
