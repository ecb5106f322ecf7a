package dev.strongroom.console.addtask;

import dev.strongroom.console.navigation.Steps;
import dev.strongroom.model.task.ServiceKind;
import java.util.List;

/** The steps of the wizard. */
enum AddTaskStep {
    CONNECTION, MAILBOXES, TEST, STORAGE, SCHEDULE, SUMMARY;

    private static final Steps<AddTaskStep> OF_SERVER =
            new Steps<>(List.of(CONNECTION, MAILBOXES, TEST, STORAGE, SCHEDULE, SUMMARY));
    /** A tenant tells who has a mailbox or a drive, once it lets the application in. */
    private static final Steps<AddTaskStep> OF_TENANT =
            new Steps<>(List.of(CONNECTION, TEST, MAILBOXES, STORAGE, SCHEDULE, SUMMARY));

    /** The steps in the order of a service. */
    static Steps<AddTaskStep> of(ServiceKind service) {
        return switch (service) {
            case IMAP -> OF_SERVER;
            case MICROSOFT365, ONEDRIVE -> OF_TENANT;
        };
    }
}
