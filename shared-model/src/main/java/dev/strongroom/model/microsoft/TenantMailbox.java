package dev.strongroom.model.microsoft;

import java.util.Optional;

/**
 * Somebody of a tenant's directory who has a mailbox.
 *
 * @param userId the id in the directory, which never changes
 * @param name as people read it
 * @param address the main mail address
 * @param licensed whether the user has any licence; a shared mailbox needs none
 * @param entityId the task's entity, when the task backs it up already
 */
public record TenantMailbox(String userId, String name, String address, Kind kind, boolean licensed,
        Optional<String> entityId) {
    /** Whose it is. */
    public enum Kind {
        PERSON, SHARED
    }
}
