package dev.strongroom.service.security;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.service.audit.AuditEntry;
import dev.strongroom.service.audit.AuditEntry.Status;
import dev.strongroom.service.audit.AuditSink;
import java.util.Optional;

/** Tells the audit what users do with their own sign-in: in each account that is open to them. */
final class UserAudit {
    private final AuditSink sink;

    UserAudit(AuditSink sink) {
        this.sink = sink;
    }

    void done(StoredUser user, AuditActivity activity, String description) {
        add(user, activity, description, Status.COMPLETED);
    }

    void failed(StoredUser user, AuditActivity activity, String description) {
        add(user, activity, description, Status.FAILED);
    }

    private void add(StoredUser user, AuditActivity activity, String description, Status status) {
        // A partner's user may open many accounts: what they do with their sign-in is no account's business.
        if (user.accounts().isEmpty() || user.rights().partner().isPresent()) {
            sink.add(entry(Optional.empty(), user, activity, description, status));
        } else {
            user.accounts().forEach(id -> sink.add(entry(Optional.of(id), user, activity, description, status)));
        }
    }

    private static AuditEntry entry(Optional<String> account, StoredUser user, AuditActivity activity,
            String description, Status status) {
        return new AuditEntry(account, user.id(), user.name(), activity, user.email(), description, status);
    }
}
