package dev.strongroom.connectors.microsoft.directory;

/**
 * A user with what matters for a backup.
 *
 * @param id that never changes
 * @param address the main mail address, or the sign-in name without one
 */
public record DirectoryUser(String id, String name, String address, Kind kind, boolean licensed,
        boolean hasMailbox) {
    /** What kind of a user. A shared mailbox has no licence of its own and nobody signs in to it. */
    public enum Kind {
        PERSON, SHARED, GUEST
    }
}
