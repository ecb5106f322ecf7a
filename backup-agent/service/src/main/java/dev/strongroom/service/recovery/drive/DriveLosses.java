package dev.strongroom.service.recovery.drive;

import dev.strongroom.connectors.ConnectorException;
import dev.strongroom.connectors.DriveTarget;
import dev.strongroom.connectors.DriveTarget.Entry;
import dev.strongroom.model.recovery.Sharing;
import dev.strongroom.service.catalogue.CatalogueItem;
import dev.strongroom.service.recovery.naming.DrivePaths;
import java.io.IOException;
import java.util.Optional;

/** Tells what is lost, and shares things again as they were. */
record DriveLosses(DrivePaths paths, Sharing sharing, DriveReport report) {
    private static final String PERMISSIONS = "permissions";

    void whole(CatalogueItem item, String reason) throws IOException {
        report.lost(DriveReport.Loss.WHOLE, item, paths.of(item), reason);
    }

    /** Gives permissions again, if that is wanted; whether nothing of them was lost. */
    boolean share(CatalogueItem item, DriveTarget target, Entry made)
            throws ConnectorException, IOException, InterruptedException {
        Optional<String> permissions = Optional.ofNullable(item.state().properties().get(PERMISSIONS));
        boolean whole = true;
        if (sharing == Sharing.WITH && permissions.isPresent()) {
            for (String lost : target.share(made.id(), permissions.get())) {
                report.lost(DriveReport.Loss.PART, item, paths.of(item), lost);
                whole = false;
            }
        }
        return whole;
    }
}
