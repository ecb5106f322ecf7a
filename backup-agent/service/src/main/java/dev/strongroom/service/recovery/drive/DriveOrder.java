package dev.strongroom.service.recovery.drive;

import java.time.Instant;

/**
 * What to restore of a drive and how.
 *
 * @param run the restore point
 * @param drive the drive's key in the catalogue
 * @param begun gives names to dated folders and to duplicates
 * @param sharing whether permissions and links are given again; nobody is told in any case
 */
public record DriveOrder(int run, String drive, DriveMethod method, Instant begun, boolean sharing) {}
