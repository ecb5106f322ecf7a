package dev.strongroom.console.restore;

import dev.strongroom.model.task.ServiceKind;
import java.util.Arrays;
import java.util.List;

/** Where a restore writes to. */
enum TargetKind {
    ORIGINAL, ENTITY, TENANT, MAILBOX;

    /** Those that there are for a mailbox of the service. */
    static List<TargetKind> of(ServiceKind service) {
        return Arrays.stream(values())
                .filter(kind -> kind != TENANT || service == ServiceKind.MICROSOFT365)
                .toList();
    }
}
