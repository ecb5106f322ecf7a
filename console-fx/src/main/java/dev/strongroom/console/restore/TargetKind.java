package dev.strongroom.console.restore;

import dev.strongroom.model.task.ServiceKind;
import java.util.Arrays;
import java.util.List;

/** Where a restore writes to. */
enum TargetKind {
    ORIGINAL, ENTITY, TENANT, MAILBOX;

    /** Those that there are for what a service backs up. */
    static List<TargetKind> of(ServiceKind service) {
        return Arrays.stream(values())
                .filter(kind -> kind != TENANT || service != ServiceKind.IMAP)
                .filter(kind -> kind != MAILBOX || service != ServiceKind.ONEDRIVE)
                .toList();
    }
}
