package dev.strongroom.service.recovery.drive;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import java.util.Optional;

/** The drive that a restore writes to. */
public interface TargetDrive {
    /** Signs in; the caller closes it. */
    DriveTarget open() throws ConnectorException, InterruptedException;

    /** Why nothing can be written there for want of a permission. */
    Optional<String> refusal() throws ConnectorException, InterruptedException;
}
