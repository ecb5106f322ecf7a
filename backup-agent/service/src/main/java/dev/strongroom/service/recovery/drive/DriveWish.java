package dev.strongroom.service.recovery.drive;

import dev.strongroom.model.recovery.RestoreMethod;
import dev.strongroom.model.recovery.Selection;
import dev.strongroom.model.recovery.Sharing;

/**
 * What somebody wants restored of a drive.
 *
 * @param run the restore point
 * @param sharing whether permissions and links are given again
 */
public record DriveWish(int run, Selection selection, RestoreMethod method, Sharing sharing) {}
