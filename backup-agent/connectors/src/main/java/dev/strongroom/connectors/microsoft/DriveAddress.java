package dev.strongroom.connectors.microsoft;

/**
 * One person's OneDrive in a tenant.
 *
 * @param user the id of the user in the directory, or the sign-in name
 * @param versions how many older versions of a file that is new here are read; what is backed up already stays in any case
 */
public record DriveAddress(TenantAddress tenant, String user, int versions) {
    public DriveAddress {
        if (user.isBlank()) {
            throw new IllegalArgumentException("Please choose whose OneDrive it is.");
        }
        if (versions < 0) {
            throw new IllegalArgumentException("Nobody has less than no version.");
        }
    }
}
