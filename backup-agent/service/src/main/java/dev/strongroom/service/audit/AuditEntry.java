package dev.strongroom.service.audit;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.service.scope.RequestScope;
import java.util.Optional;

/**
 * One thing that was done, or that somebody tried in vain.
 *
 * @param accountId whose audit shows it; empty for what belongs to no account
 * @param userId empty for somebody who is not known
 * @param performedBy as people know them, or as they named themselves
 * @param subject what it was done to, e.g. a task's name
 * @param description in words, without secrets
 */
public record AuditEntry(Optional<String> accountId, String userId, String performedBy, AuditActivity activity,
        String subject, String description, Status status) {
    /** How it ended. */
    public enum Status {
        COMPLETED, FAILED
    }

    /** Something that was done. */
    public static AuditEntry done(RequestScope scope, AuditActivity activity, String subject, String description) {
        return new AuditEntry(scope.accountId(), scope.userId(), scope.userName(), activity, subject, description,
                Status.COMPLETED);
    }
}
