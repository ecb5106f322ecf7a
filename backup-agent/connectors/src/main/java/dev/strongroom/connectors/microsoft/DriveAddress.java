package dev.strongroom.connectors.microsoft;

import java.time.Duration;
import java.util.Optional;

/**
 * One person's OneDrive in a tenant.
 *
 * @param user the id of the user in the directory, or the sign-in name
 * @param versions how many older versions of a file that is new here are read; what is backed up already stays in any case
 * @param versionAge none of them that is older; empty for any age
 */
public record DriveAddress(TenantAddress tenant, String user, int versions, Optional<Duration> versionAge) {
    public DriveAddress {
        if (user.isBlank()) {
            throw new IllegalArgumentException("Please choose whose OneDrive it is.");
        }
        if (versions < 0) {
            throw new IllegalArgumentException("Nobody has less than no version.");
        }
    }

    /** With versions of any age. */
    public DriveAddress(TenantAddress tenant, String user, int versions) {
        this(tenant, user, versions, Optional.empty());
    }
}
