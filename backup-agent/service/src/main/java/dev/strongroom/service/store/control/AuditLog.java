package dev.strongroom.service.store.control;

import dev.strongroom.model.audit.AuditActivity;
import dev.strongroom.model.audit.AuditStatus;
import dev.strongroom.model.audit.AuditView;
import dev.strongroom.model.event.AgentEvent;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.audit.AuditEntry;
import dev.strongroom.service.audit.AuditHash;
import dev.strongroom.service.audit.AuditSink;
import dev.strongroom.service.events.EventSink;
import dev.strongroom.service.usecase.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Writes down what matters for security: who did what, to what, and whether it worked. Entries are only ever added, each
 * with a hash that covers the one before it in its account's chain.
 */
public final class AuditLog implements AuditSink {
    /** The chain of what belongs to no account. */
    static final String OF_AGENT = "agent";

    private final ControlDatabase database;
    private final InstantSource clock;
    private final EventSink events;

    /** An entry with its place in the chain. */
    record Row(long number, Instant at, String hash, AuditEntry entry) {}

    private record Head(long number, String hash) {}

    /** For somebody who listens to nothing. */
    public AuditLog(ControlDatabase database, InstantSource clock) {
        this(database, clock, (account, event) -> {});
    }

    /** @param events are told of every entry of an account */
    public AuditLog(ControlDatabase database, InstantSource clock, EventSink events) {
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void add(AuditEntry entry) {
        Instant at = Instant.ofEpochMilli(clock.millis());
        AuditView added = database.write(h -> append(h, at, entry));
        entry.accountId().ifPresent(account -> events.publish(account, new AgentEvent.AuditAdded(added)));
    }

    private static AuditView append(Handle h, Instant at, AuditEntry entry) {
        String chain = entry.accountId().orElse(OF_AGENT);
        Head head = head(h, chain);
        long number = head.number() + 1;
        String hash = AuditHash.of(head.hash(), number, at, entry);
        h.createUpdate("""
                INSERT INTO audit (account_id, at, user_id, performed_by, activity, service, subject, description,
                  succeeded, chain, number, hash)
                VALUES (:account, :at, :user, :by, :activity, :service, :subject, :description, :succeeded, :chain,
                  :number, :hash)""")
                .bind("account", entry.accountId())
                .bind("at", at.toEpochMilli())
                .bind("user", entry.userId())
                .bind("by", entry.performedBy())
                .bind("activity", entry.activity().name())
                .bind("service", Column.name(entry.service()))
                .bind("subject", entry.subject())
                .bind("description", entry.description())
                .bind("succeeded", entry.status() == AuditEntry.Status.COMPLETED)
                .bind("chain", chain)
                .bind("number", number)
                .bind("hash", hash)
                .execute();
        h.execute("UPDATE audit_chain SET last_number = ?, last_hash = ? WHERE chain = ?", number, hash, chain);
        String id = h.createQuery("SELECT id FROM audit WHERE chain = :chain AND number = :number")
                .bind("chain", chain)
                .bind("number", number)
                .mapTo(String.class)
                .one();
        return view(id, at, entry);
    }

    private static Head head(Handle h, String chain) {
        h.execute("""
                INSERT INTO audit_chain (chain, first_number, hash_before, last_number, last_hash)
                VALUES (?, 1, ?, 0, ?) ON CONFLICT DO NOTHING""", chain, AuditHash.BEGIN, AuditHash.BEGIN);
        return h.createQuery("SELECT last_number, last_hash FROM audit_chain WHERE chain = :chain")
                .bind("chain", chain)
                .map((row, context) -> new Head(row.getLong("last_number"), row.getString("last_hash")))
                .one();
    }

    /** Entries of the account, latest first, before the one of the id. */
    public List<AuditView> list(String accountId, AuditTrail.Filter filter, Optional<Long> before, int limit) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM audit WHERE account_id = :account AND (:before IS NULL OR id < :before)
                  AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to)
                  AND (:activity IS NULL OR activity = :activity) AND (:service IS NULL OR service = :service)
                  AND (:succeeded IS NULL OR succeeded = :succeeded)
                  AND (:who IS NULL OR instr(lower(performed_by), lower(:who)) > 0)
                  AND (:text IS NULL OR instr(lower(subject), lower(:text)) > 0
                    OR instr(lower(description), lower(:text)) > 0)
                ORDER BY id DESC LIMIT :limit""")
                .bind("account", accountId)
                .bind("before", before)
                .bind("from", Column.millis(filter.from()))
                .bind("to", Column.millis(filter.to()))
                .bind("activity", Column.name(filter.activity()))
                .bind("service", Column.name(filter.service()))
                .bind("succeeded", filter.status().map(status -> status == AuditStatus.COMPLETED))
                .bind("who", filter.who())
                .bind("text", filter.text())
                .bind("limit", limit)
                .map((row, context) -> view(row.getString("id"), Column.instant(row, "at"), entry(row)))
                .list());
    }

    /** Forgets entries that are older, from the beginning of each chain; the chains stay provable from there. */
    public void forgetBefore(Instant time) {
        database.run(h -> h.createQuery("""
                SELECT a.chain, a.number, a.hash FROM audit a JOIN audit_chain c ON c.chain = a.chain
                WHERE a.number = (SELECT max(b.number) FROM audit b
                  WHERE b.chain = a.chain AND b.at < :time AND b.number < c.last_number)""")
                .bind("time", time.toEpochMilli())
                .map((row, context) -> List.of(row.getString("chain"), row.getString("number"),
                        row.getString("hash")))
                .list()
                .forEach(last -> {
                    long number = Long.parseLong(last.get(1));
                    h.execute("DELETE FROM audit WHERE chain = ? AND number <= ?", last.getFirst(), number);
                    h.execute("UPDATE audit_chain SET first_number = ?, hash_before = ? WHERE chain = ?", number + 1,
                            last.get(2), last.getFirst());
                }));
        database.run(h -> h.execute("DELETE FROM audit WHERE chain IS NULL AND at < ?", time.toEpochMilli()));
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(Column.optionalString(row, "account_id"), row.getString("user_id"),
                row.getString("performed_by"), AuditActivity.valueOf(row.getString("activity")),
                Column.optionalEnum(row, "service", ServiceKind.class), row.getString("subject"),
                row.getString("description"),
                row.getBoolean("succeeded") ? AuditEntry.Status.COMPLETED : AuditEntry.Status.FAILED);
    }

    private static AuditView view(String id, Instant at, AuditEntry entry) {
        return new AuditView(id, at, entry.activity(), entry.service(), AuditStatus.valueOf(entry.status().name()),
                entry.subject(), entry.performedBy(), entry.description());
    }
}
