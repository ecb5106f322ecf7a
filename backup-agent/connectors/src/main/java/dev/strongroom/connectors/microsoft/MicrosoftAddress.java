package dev.strongroom.connectors.microsoft;

/**
 * One person's mailbox in a tenant.
 *
 * @param user the id of the user in the directory, or the sign-in name; the id stays when the name changes
 */
public record MicrosoftAddress(TenantAddress tenant, String user) {
    public MicrosoftAddress {
        if (user.isBlank()) {
            throw new IllegalArgumentException("Please choose whose mailbox it is.");
        }
    }
}
