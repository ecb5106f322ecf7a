package dev.strongroom.service.store.control;

import dev.strongroom.model.run.Outcome;
import dev.strongroom.model.run.RunView;
import dev.strongroom.service.ledger.RunResult;
import dev.strongroom.service.ledger.RunStart;
import dev.strongroom.service.page.PageCursor;
import dev.strongroom.vault.blob.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Runs of entities. A run is named by its id or by its job and entity. */
public final class RunStore {
    private final ControlDatabase database;

    /** A task's run as the outcome of a day: of each entity the last one of that day. */
    public record DayOutcome(Instant endedAt, Outcome outcome) {}

    public RunStore(ControlDatabase database) {
        this.database = database;
    }

    /** Begins a run, or goes on with it; one that has ended stays as it is. */
    public void begin(String accountId, RunStart run) {
        database.run(h -> h.createUpdate("""
                INSERT INTO run (account_id, id, task_id, entity_id, job_id, number, started_at)
                VALUES (:account, :id, :task, :entity, :job, :number, :started)
                ON CONFLICT (job_id, entity_id) DO UPDATE SET number = excluded.number WHERE ended_at IS NULL""")
                .bind("account", accountId)
                .bind("id", UUID.randomUUID().toString())
                .bind("task", run.taskId())
                .bind("entity", run.entityId())
                .bind("job", run.jobId())
                .bind("number", run.number())
                .bind("started", run.asOf().toEpochMilli())
                .execute());
    }

    /** Says of a run that goes on, and of its vault, how many bytes it has added; does nothing to one that has ended. */
    public void suspend(String accountId, RunStart run, long storedBytes) {
        database.run(h -> addStored(h, accountId, run, storedBytes));
    }

    /** What the run was known to have added is counted in its vault already. */
    private static void addStored(Handle h, String accountId, RunStart run, long storedBytes) {
        for (String change : List.of("""
                UPDATE vault SET stored_bytes = stored_bytes + :stored - coalesce((SELECT stored_bytes FROM run
                  WHERE account_id = :account AND job_id = :job AND entity_id = :entity AND ended_at IS NULL), :stored)
                WHERE account_id = :account AND id = (SELECT vault_id FROM entity WHERE id = :entity)""", """
                UPDATE run SET stored_bytes = :stored
                WHERE account_id = :account AND job_id = :job AND entity_id = :entity AND ended_at IS NULL""")) {
            h.createUpdate(change)
                    .bind("stored", storedBytes)
                    .bind("account", accountId)
                    .bind("job", run.jobId())
                    .bind("entity", run.entityId())
                    .execute();
        }
    }

    /** Ends a run and says in its entity and its vault what it came to; does nothing to one that has ended. */
    public void end(String accountId, RunStart run, RunResult result) {
        database.run(h -> {
            addStored(h, accountId, run, result.storedBytes());
            int rows = h.createUpdate("""
                    UPDATE run SET ended_at = :at, outcome = :outcome, items = :items, new_items = :newItems,
                      snapshot_id = :snapshot, problem = :problem
                    WHERE account_id = :account AND job_id = :job AND entity_id = :entity AND ended_at IS NULL""")
                    .bind("at", result.endedAt().toEpochMilli())
                    .bind("outcome", result.outcome().name())
                    .bind("items", result.items())
                    .bind("newItems", result.newItems())
                    .bind("snapshot", result.snapshot().map(Digest::hex))
                    .bind("problem", result.problem())
                    .bind("account", accountId)
                    .bind("job", run.jobId())
                    .bind("entity", run.entityId())
                    .execute();
            if (rows == 1) {
                tellEntity(h, accountId, run.entityId(), result);
            }
        });
    }

    private static void tellEntity(Handle h, String accountId, String entityId, RunResult result) {
        h.createUpdate("""
                UPDATE entity SET last_outcome = :outcome, problem = :problem, sign_in_needed = :signIn
                WHERE account_id = :account AND id = :entity""")
                .bind("outcome", result.outcome().name())
                .bind("problem", result.problem())
                .bind("signIn", result.signInRefused())
                .bind("account", accountId)
                .bind("entity", entityId)
                .execute();
        if (result.outcome() != Outcome.FAILED) {
            // A run that failed leaves the newest restore point as it was, and so what is said about it.
            h.createUpdate("""
                    UPDATE entity SET items = :items, missing = :missing, bytes = :bytes, last_backup_at = :at
                    WHERE account_id = :account AND id = :entity""")
                    .bind("items", result.items())
                    .bind("missing", result.missing())
                    .bind("bytes", result.bytes())
                    .bind("at", result.endedAt().toEpochMilli())
                    .bind("account", accountId)
                    .bind("entity", entityId)
                    .execute();
        }
    }

    /** The runs of a job. */
    public List<RunView> ofJob(String accountId, String jobId) {
        return database.read(h -> h.createQuery("SELECT * FROM run WHERE account_id = :account AND job_id = :job")
                .bind("account", accountId)
                .bind("job", jobId)
                .map((row, context) -> run(row))
                .list());
    }

    /** The highest number that a run of the entity had; 0 when there is none. */
    public int lastNumber(String accountId, String entityId) {
        return database.read(h -> h.createQuery("""
                SELECT coalesce(max(number), 0) FROM run WHERE account_id = :account AND entity_id = :entity""")
                .bind("account", accountId)
                .bind("entity", entityId)
                .mapTo(Integer.class)
                .one());
    }

    /** A run of the account. */
    public Optional<RunView> find(String accountId, String runId) {
        return database.read(h -> h.createQuery("SELECT * FROM run WHERE account_id = :account AND id = :id")
                .bind("account", accountId)
                .bind("id", runId)
                .map((row, context) -> run(row))
                .findOne());
    }

    /** The id of a run. */
    public Optional<String> id(String accountId, RunStart run) {
        return database.read(h -> h.createQuery("""
                SELECT id FROM run WHERE account_id = :account AND job_id = :job AND entity_id = :entity""")
                .bind("account", accountId)
                .bind("job", run.jobId())
                .bind("entity", run.entityId())
                .mapTo(String.class)
                .findOne());
    }

    /** The runs of a task, or of one of its entities, latest first, after the cursor. */
    public List<RunView> list(String accountId, String taskId, Optional<String> entityId, Optional<PageCursor> after,
            int limit) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM run WHERE account_id = :account AND task_id = :task
                  AND (:entity IS NULL OR entity_id = :entity)
                  AND (:id IS NULL OR (started_at, id) < (:key, :id))
                ORDER BY started_at DESC, id DESC LIMIT :limit""")
                .bind("account", accountId)
                .bind("task", taskId)
                .bind("entity", entityId)
                .bind("key", after.map(PageCursor::number).orElse(0L))
                .bind("id", after.map(PageCursor::id))
                .bind("limit", limit)
                .map((row, context) -> run(row))
                .list());
    }

    /** Of each entity and day (UTC) since then the outcome of its last run, in no order. */
    public List<DayOutcome> dayOutcomes(String accountId, String taskId, Instant since) {
        // A bare column beside max() is of the row that has the maximum (sqlite.org/lang_select.html, section 2.5).
        return database.read(h -> h.createQuery("""
                SELECT max(ended_at) AS ended_at, outcome FROM run
                WHERE account_id = :account AND task_id = :task AND ended_at >= :since
                GROUP BY entity_id, ended_at / 86400000""")
                .bind("account", accountId)
                .bind("task", taskId)
                .bind("since", since.toEpochMilli())
                .map((row, context) -> new DayOutcome(Column.instant(row, "ended_at"),
                        Outcome.valueOf(row.getString("outcome"))))
                .list());
    }

    private static RunView run(ResultSet row) throws SQLException {
        return new RunView(row.getString("id"), row.getString("task_id"), row.getString("entity_id"),
                row.getInt("number"), Column.instant(row, "started_at"), Column.optionalInstant(row, "ended_at"),
                Column.optionalEnum(row, "outcome", Outcome.class), row.getLong("items"), row.getLong("new_items"),
                row.getLong("stored_bytes"), Column.optionalString(row, "snapshot_id"),
                Column.optionalString(row, "problem"));
    }
}
