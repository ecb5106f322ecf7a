package dev.strongroom.service.audit;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.scope.RequestScope;
import dev.strongroom.service.scope.Subject;
import java.util.Optional;

/**
 * One thing that was done, or that somebody tried in vain.
 *
 * @param accountId whose audit shows it; empty for what belongs to no account
 * @param userId empty for somebody who is not known
 * @param performedBy as people know them, or as they named themselves
 * @param service whose task it was done to, where it was one
 * @param subject what it was done to, e.g. a task's name
 * @param description in words, without secrets
 */
public record AuditEntry(Optional<String> accountId, String userId, String performedBy, AuditActivity activity,
        Optional<ServiceKind> service, String subject, String description, Status status) {
    /** How it ended. */
    public enum Status {
        COMPLETED, FAILED
    }

    /** Of something that belongs to no service. */
    public AuditEntry(Optional<String> accountId, String userId, String performedBy, AuditActivity activity,
            String subject, String description, Status status) {
        this(accountId, userId, performedBy, activity, Optional.empty(), subject, description, status);
    }

    /** Something that was done. */
    public static AuditEntry done(RequestScope scope, AuditActivity activity, String subject, String description) {
        return new AuditEntry(scope.accountId(), scope.userId(), scope.userName(), activity,
                scope.subject().map(Subject::service), subject, description,
                Status.COMPLETED);
    }
}
