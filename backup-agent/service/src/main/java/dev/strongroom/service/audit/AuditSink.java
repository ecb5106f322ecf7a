package dev.strongroom.service.audit;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.service.scope.RequestScope;

/** Takes entries of the audit. Any thread may call; an entry that can't be kept fails what was to be done. */
@FunctionalInterface
public interface AuditSink {
    /** Adds an entry. */
    void add(AuditEntry entry);

    /** Adds an entry for something that was done in the scope's account. */
    default void done(RequestScope scope, AuditActivity activity, String subject, String description) {
        add(AuditEntry.done(scope, activity, subject, description));
    }
}
