package dev.strongroom.model.task;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/**
 * What a task backs up of drives besides the files as they are.
 *
 * @param versions how many older versions of a file are read when it is new or has new content, 0 to 500, of which each
 *            costs its size; none costs no request either
 * @param versionDays none that is older than so many days, 1 to 3650; empty for any age
 */
public record DriveSettings(
        @Min(value = 0, message = "Choose 0 to 500 older versions.") @Max(value = 500,
                message = "Choose 0 to 500 older versions.") int versions,
        Optional<@Min(value = 1, message = "Choose 1 to 3650 days.") @Max(value = 3650,
                message = "Choose 1 to 3650 days.") Integer> versionDays) {
    /** Files as they are, and no older versions. */
    public static final DriveSettings NO_VERSIONS = new DriveSettings(0, Optional.empty());
}
