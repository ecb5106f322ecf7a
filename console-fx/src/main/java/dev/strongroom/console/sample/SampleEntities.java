package dev.strongroom.console.sample;

import static dev.strongroom.console.sample.SampleTime.november;

import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.EntityView;
import dev.strongroom.model.task.ServiceKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The mailboxes of the sample's tasks. */
final class SampleEntities {
    static final String ALEX = "entity-alex-duval";
    static final String INES = "entity-ines-roth";
    static final String DRIVE = "driveentity-anna-lindqvist";
    static final String ANNA = "entity-anna-lindqvist";

    private static final String REFUSED =
            "The server mail.old.example does not accept the user name or the password of info. Please check both.";
    private static final long MB = 1_000_000L;

    private SampleEntities() {}

    static List<EntityView> all() {
        return List.of(
                mailbox(SampleTasks.OFFICE, "Agata Brun", EntityStatus.SUCCESS, 41_002, 0, 4_810, november(21, 1, 14)),
                mailbox(SampleTasks.OFFICE, "Alex Duval", EntityStatus.SUCCESS, 98_213, 0, 12_400, november(21, 1, 15)),
                mailbox(SampleTasks.OFFICE, "Carl Wilke", EntityStatus.SUCCESS, 63_771, 0, 8_020, november(21, 1, 16)),
                mailbox(SampleTasks.OFFICE, "Ida Tamm", EntityStatus.SUCCESS, 18_220, 0, 2_170, november(21, 1, 16)),
                problem(mailbox(SampleTasks.OFFICE, "Ines Roth", EntityStatus.PARTIAL, 98_201, 12, 31_660,
                        november(21, 1, 31)),
                        "12 items could not be read. The ledger lists them; the next backup tries again."),
                mailbox(SampleTasks.OFFICE, "Jakob Anders", EntityStatus.SUCCESS, 9_404, 0, 940, november(21, 1, 17)),
                mailbox(SampleTasks.OFFICE, "Mila Schott", EntityStatus.SUCCESS, 84_059, 0, 6_600, november(21, 1, 18)),
                never(SampleTasks.OFFICE, "Room Aurora"),
                mailbox(SampleTasks.YARD, "Dock Office", EntityStatus.SUCCESS, 31_040, 0, 5_210, november(21, 2, 1)),
                mailbox(SampleTasks.YARD, "Harbour Office", EntityStatus.IN_PROCESS, 22_818, 0, 3_905,
                        november(20, 18, 2)),
                mailbox(SampleTasks.YARD, "Lena Sommer", EntityStatus.SUCCESS, 17_331, 0, 2_716, november(21, 2, 3)),
                mailbox(SampleTasks.YARD, "Survey Team", EntityStatus.SUCCESS, 14_402, 0, 2_260, november(21, 2, 4)),
                mailbox(SampleTasks.YARD, "Tom Brandt", EntityStatus.SUCCESS, 12_622, 0, 1_840, november(21, 2, 5)),
                problem(mailbox(SampleTasks.OLD, "Info", EntityStatus.FAILED, 8_110, 0, 1_220, november(18, 1, 1)),
                        REFUSED),
                problem(mailbox(SampleTasks.OLD, "Purchasing", EntityStatus.FAILED, 9_774, 0, 1_480,
                        november(18, 1, 2)), REFUSED),
                mailbox(SampleTasks.OLD, "Yard Log", EntityStatus.SUCCESS, 2_234, 0, 300, november(19, 1, 0)),
                mailbox(SampleTasks.LEGAL, "Case 4411", EntityStatus.SUCCESS, 21_207, 0, 8_100, november(13, 14, 9)),
                mailbox(SampleTasks.LEGAL, "Case 4502", EntityStatus.SUCCESS, 10_013, 0, 2_900, november(13, 14, 15)),
                ofTenant(mailbox(SampleTasks.TENANT, "Anna Lindqvist", EntityStatus.SUCCESS, 24_318, 0, 3_410,
                        november(21, 1, 2))),
                ofTenant(mailbox(SampleTasks.TENANT, "Ben Okafor", EntityStatus.SUCCESS, 17_002, 0, 2_630,
                        november(21, 1, 3))),
                ofTenant(mailbox(SampleTasks.TENANT, "Chiara Rossi", EntityStatus.SUCCESS, 12_870, 0, 1_980,
                        november(21, 1, 5))),
                ofTenant(mailbox(SampleTasks.TENANT, "Port Reception", EntityStatus.SUCCESS, 7_714, 0, 1_100,
                        november(21, 1, 6))),
                drive("Anna Lindqvist", 7_204, 6_120, november(21, 1, 1)),
                drive("Ben Okafor", 2_114, 1_950, november(21, 1, 2)));
    }

    static EntityView never(String taskId, String name) {
        return new EntityView(id(name), taskId, name, address(name), ServiceKind.IMAP, EntityStatus.NOT_ACTIVE, 0, 0, 0,
                Optional.empty(), Optional.empty());
    }

    /** A mailbox just added by its user name. */
    static EntityView scheduled(String taskId, String user) {
        return new EntityView(id(user), taskId, user, user, ServiceKind.IMAP, EntityStatus.SCHEDULED, 0, 0, 0,
                Optional.empty(), Optional.empty());
    }

    private static EntityView mailbox(String taskId, String name, EntityStatus status, long items, long missing,
            long megabytes, Instant last) {
        return new EntityView(id(name), taskId, name, address(name), ServiceKind.IMAP, status, items, missing,
                megabytes * MB, Optional.of(last), Optional.empty());
    }

    private static EntityView ofTenant(EntityView entity) {
        return new EntityView(entity.id(), entity.taskId(), entity.name(), entity.address(),
                ServiceKind.MICROSOFT365, entity.status(), entity.items(), entity.missing(), entity.bytes(),
                entity.lastBackup(), entity.problem());
    }

    private static EntityView drive(String name, long items, long megabytes, Instant last) {
        return new EntityView("drive" + id(name), SampleTasks.DRIVES, name, address(name), ServiceKind.ONEDRIVE,
                EntityStatus.SUCCESS, items, 0, megabytes * MB, Optional.of(last), Optional.empty());
    }

    private static EntityView problem(EntityView entity, String problem) {
        return new EntityView(entity.id(), entity.taskId(), entity.name(), entity.address(), entity.service(),
                entity.status(), entity.items(), entity.missing(), entity.bytes(), entity.lastBackup(),
                Optional.of(problem));
    }

    private static String id(String name) {
        return "entity-" + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "-");
    }

    private static String address(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@nordwind.example";
    }
}
