package dev.strongroom.service.recovery.drive;

import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.Sharing;
import dev.strongroom.service.recovery.selection.ChosenFolder;
import java.time.Instant;

/**
 * What to restore of a drive and how.
 *
 * @param run the restore point
 * @param chosen of the drive
 * @param begun gives names to dated folders and to duplicates
 * @param sharing whether permissions and links are given again; nobody is told in any case
 */
public record DriveOrder(int run, ChosenFolder chosen, RestoreMethod method, Instant begun, Sharing sharing) {
    String drive() {
        return chosen.folder().key();
    }
}
