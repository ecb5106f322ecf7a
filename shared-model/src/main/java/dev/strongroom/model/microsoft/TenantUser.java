package dev.strongroom.model.microsoft;

import java.util.Optional;

/**
 * Somebody of a tenant's directory who has a mailbox, or may have a drive.
 *
 * @param userId the id in the directory, which never changes
 * @param name as people read it
 * @param address the main mail address
 * @param licensed whether the user has any licence; a shared mailbox needs none
 * @param standing of the mailbox or the drive
 * @param entityId the task's entity, when the task backs it up already
 */
public record TenantUser(String userId, String name, String address, Kind kind, boolean licensed,
        Standing standing, Optional<String> entityId) {
    /** Whose it is. */
    public enum Kind {
        PERSON, SHARED
    }

    /** Whether there is something to back up. */
    public enum Standing {
        READY,
        /** A drive that nobody has opened yet, or that no licence allows. */
        NOT_SET_UP,
        /** So many people that there was no time to ask for this one's drive. */
        NOT_ASKED
    }
}
