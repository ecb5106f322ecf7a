package dev.strongroom.service.store.control;

import dev.strongroom.service.scope.RequestScope;
import java.time.InstantSource;
import java.util.Optional;

/** Writes down what matters for security: who did what, to what, and whether it worked. Rows are only ever added. */
public final class AuditLog {
    private final ControlDatabase database;
    private final InstantSource clock;

    /** What was done, by the names of docs/glossary.md. */
    public enum Activity {
        SIGN_IN, SETTINGS_CHANGED, PERMISSIONS_CHANGED, TASK_ADDED, TASK_REMOVED, CREDENTIALS_CHANGED, STORAGE_ADDED,
        DATA_EXPORTED, DATA_RESTORED
    }

    public AuditLog(ControlDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a row for something that was done.
     *
     * @param subject what it was done to, e.g. a task's name
     * @param description in words, without secrets
     */
    public void done(RequestScope scope, Activity activity, String subject, String description) {
        add(scope.accountId(), scope.userId(), scope.userName(), activity, subject, description, true);
    }

    /**
     * Adds a row for an attempt that was refused, by somebody who need not be known.
     *
     * @param who as they named themselves
     */
    public void refused(String who, Activity activity, String description) {
        add(Optional.empty(), "", who, activity, who, description, false);
    }

    private void add(Optional<String> account, String userId, String performedBy, Activity activity, String subject,
            String description, boolean succeeded) {
        database.run(h -> h.createUpdate("""
                INSERT INTO audit (account_id, at, user_id, performed_by, activity, subject, description, succeeded)
                VALUES (:account, :at, :user, :by, :activity, :subject, :description, :succeeded)""")
                .bind("account", account)
                .bind("at", clock.millis())
                .bind("user", userId)
                .bind("by", performedBy)
                .bind("activity", activity.name())
                .bind("subject", subject)
                .bind("description", description)
                .bind("succeeded", succeeded)
                .execute());
    }
}
