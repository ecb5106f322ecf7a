package dev.strongroom.service.store.control;

import dev.strongroom.service.audit.AuditEntry;
import dev.strongroom.service.audit.AuditSink;
import java.time.InstantSource;

/** Writes down what matters for security: who did what, to what, and whether it worked. Rows are only ever added. */
public final class AuditLog implements AuditSink {
    private final ControlDatabase database;
    private final InstantSource clock;

    public AuditLog(ControlDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void add(AuditEntry entry) {
        database.run(h -> h.createUpdate("""
                INSERT INTO audit (account_id, at, user_id, performed_by, activity, subject, description, succeeded)
                VALUES (:account, :at, :user, :by, :activity, :subject, :description, :succeeded)""")
                .bind("account", entry.accountId())
                .bind("at", clock.millis())
                .bind("user", entry.userId())
                .bind("by", entry.performedBy())
                .bind("activity", entry.activity().name())
                .bind("subject", entry.subject())
                .bind("description", entry.description())
                .bind("succeeded", entry.status() == AuditEntry.Status.COMPLETED)
                .execute());
    }
}
