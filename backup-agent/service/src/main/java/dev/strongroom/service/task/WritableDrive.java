package dev.strongroom.service.task;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.connectors.microsoft.MicrosoftAddress;
import dev.strongroom.connectors.microsoft.MicrosoftConnector;
import dev.strongroom.connectors.microsoft.directory.PermissionCheck;
import dev.strongroom.connectors.microsoft.directory.SubService;
import java.util.Optional;

/** A drive that can be written to. Thread-safe. */
public final class WritableDrive {
    private final MicrosoftAddress owner;
    private final MicrosoftConnector connector;

    WritableDrive(MicrosoftAddress owner, MicrosoftConnector connector) {
        this.owner = owner;
        this.connector = connector;
    }

    /** For people; two of one drive are named alike. */
    public String name() {
        return "OneDrive of " + owner.user() + " in " + owner.tenant().tenant();
    }

    /** Signs in for writing; {@link dev.strongroom.connectors.RefusedException} when there is no such drive. */
    public DriveTarget open() throws ConnectorException, InterruptedException {
        return connector.openDriveTarget(owner);
    }

    /** Why nothing can be written for want of a permission, and what to do. */
    public Optional<String> refusal() throws ConnectorException, InterruptedException {
        return connector.missingPermissions(owner.tenant(), PermissionCheck.Purpose.DRIVES)
                .stream()
                .filter(missing -> missing.service() == SubService.FILES_RESTORE)
                .map(missing -> PermissionCheck.sentence(missing.service()))
                .findFirst();
    }
}
