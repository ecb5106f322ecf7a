package dev.strongroom.service.store.control;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.model.run.Gap;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.model.run.RunView;
import dev.strongroom.service.page.PageCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Runs of entities and their completeness ledgers. */
public final class RunStore {
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};

    private final ControlDatabase database;

    /** A run, as a job begins it. */
    public record NewRun(String id, String taskId, String entityId, String jobId, Instant startedAt) {}

    public RunStore(ControlDatabase database) {
        this.database = database;
    }

    /**
     * Begins a run with the entity's next number; gives the job's own run of the entity when it has begun one already.
     *
     * @param atLeast the number is no lower, e.g. because the vault holds runs that this database does not
     */
    public RunView begin(String accountId, NewRun run, int atLeast) {
        return database.write(h -> unended(h, accountId, run).orElseGet(() -> insert(h, accountId, run, atLeast)));
    }

    private static Optional<RunView> unended(Handle h, String accountId, NewRun run) {
        return h.createQuery("""
                SELECT * FROM run WHERE account_id = :account AND entity_id = :entity AND job_id = :job
                  AND ended_at IS NULL""")
                .bind("account", accountId)
                .bind("entity", run.entityId())
                .bind("job", run.jobId())
                .map((row, context) -> run(row))
                .findOne();
    }

    private static RunView insert(Handle h, String accountId, NewRun run, int atLeast) {
        h.createUpdate("""
                INSERT INTO run (account_id, id, task_id, entity_id, job_id, number, started_at)
                SELECT :account, :id, :task, :entity, :job,
                  max(:atLeast, 1 + coalesce((SELECT max(number) FROM run WHERE entity_id = :entity), 0)), :started""")
                .bind("account", accountId)
                .bind("id", run.id())
                .bind("task", run.taskId())
                .bind("entity", run.entityId())
                .bind("job", run.jobId())
                .bind("atLeast", atLeast)
                .bind("started", run.startedAt().toEpochMilli())
                .execute();
        return find(h, accountId, run.id()).orElseThrow();
    }

    /** Puts the ledger of a run in the place of what it had. */
    public void saveLedger(String accountId, String runId, List<LedgerLine> lines) {
        database.run(h -> {
            h.execute("DELETE FROM ledger_line WHERE account_id = ? AND run_id = ?", accountId, runId);
            insertLines(h, accountId, runId, lines);
            insertGaps(h, runId, lines);
        });
    }

    private static void insertLines(Handle h, String accountId, String runId, List<LedgerLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        PreparedBatch batch = h.prepareBatch("""
                INSERT INTO ledger_line (account_id, run_id, position, container_id, container, count_before,
                  count_after, seen, stored, catalogued, closed, changes)
                VALUES (:account, :run, :position, :containerId, :container, :before, :after, :seen, :stored,
                  :catalogued, :closed, :changes)""");
        for (int i = 0; i < lines.size(); i++) {
            LedgerLine line = lines.get(i);
            batch.bind("account", accountId)
                    .bind("run", runId)
                    .bind("position", i)
                    .bind("containerId", line.containerId())
                    .bind("container", line.container())
                    .bind("before", line.countBefore())
                    .bind("after", line.countAfter())
                    .bind("seen", line.seen())
                    .bind("stored", line.stored())
                    .bind("catalogued", line.catalogued())
                    .bind("closed", line.closed())
                    .bind("changes", JsonColumn.write(line.changes()))
                    .add();
        }
        batch.execute();
    }

    private static void insertGaps(Handle h, String runId, List<LedgerLine> lines) {
        PreparedBatch batch = h.prepareBatch("""
                INSERT INTO gap (run_id, line, position, item_id, reason) VALUES (?, ?, ?, ?, ?)""");
        for (int i = 0; i < lines.size(); i++) {
            List<Gap> gaps = lines.get(i).gaps();
            for (int j = 0; j < gaps.size(); j++) {
                batch.add(runId, i, j, gaps.get(j).id(), gaps.get(j).reason());
            }
        }
        batch.execute();
    }

    /** Ends a run and says in its entity how it went; does nothing to a run that has ended. */
    public void end(String accountId, String runId, RunEnd end) {
        database.run(h -> {
            int rows = h.createUpdate("""
                    UPDATE run SET ended_at = :at, outcome = :outcome, items = :items, new_items = :newItems,
                      stored_bytes = :stored, snapshot_id = :snapshot, problem = :problem
                    WHERE account_id = :account AND id = :run AND ended_at IS NULL""")
                    .bind("at", end.at().toEpochMilli())
                    .bind("outcome", end.outcome().name())
                    .bind("items", end.items())
                    .bind("newItems", end.newItems())
                    .bind("stored", end.storedBytes())
                    .bind("snapshot", end.snapshotId())
                    .bind("problem", end.problem())
                    .bind("account", accountId)
                    .bind("run", runId)
                    .execute();
            if (rows == 1) {
                tellEntity(h, accountId, runId, end);
            }
        });
    }

    private static void tellEntity(Handle h, String accountId, String runId, RunEnd end) {
        h.createUpdate("""
                UPDATE entity SET last_outcome = :outcome, problem = :problem
                WHERE account_id = :account AND id = (SELECT entity_id FROM run WHERE id = :run)""")
                .bind("outcome", end.outcome().name())
                .bind("problem", end.problem())
                .bind("account", accountId)
                .bind("run", runId)
                .execute();
        if (end.outcome() != Outcome.FAILED) {
            // A run that failed leaves the newest restore point as it was, and so what is said about it.
            h.createUpdate("""
                    UPDATE entity SET items = :items, missing = :missing, bytes = :bytes, last_backup_at = :at
                    WHERE account_id = :account AND id = (SELECT entity_id FROM run WHERE id = :run)""")
                    .bind("items", end.items())
                    .bind("missing", end.missing())
                    .bind("bytes", end.bytes())
                    .bind("at", end.at().toEpochMilli())
                    .bind("account", accountId)
                    .bind("run", runId)
                    .execute();
        }
        h.createUpdate("""
                UPDATE vault SET stored_bytes = stored_bytes + :stored
                WHERE id = (SELECT e.vault_id FROM entity e JOIN run r ON r.entity_id = e.id WHERE r.id = :run)""")
                .bind("stored", end.storedBytes())
                .bind("run", runId)
                .execute();
    }

    /** The runs of a job that have not ended. */
    public List<RunView> unendedOfJob(String accountId, String jobId) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM run WHERE account_id = :account AND job_id = :job AND ended_at IS NULL""")
                .bind("account", accountId)
                .bind("job", jobId)
                .map((row, context) -> run(row))
                .list());
    }

    /** A run of the account. */
    public Optional<RunView> find(String accountId, String runId) {
        return database.read(h -> find(h, accountId, runId));
    }

    private static Optional<RunView> find(Handle h, String accountId, String runId) {
        return h.createQuery("SELECT * FROM run WHERE account_id = :account AND id = :id")
                .bind("account", accountId)
                .bind("id", runId)
                .map((row, context) -> run(row))
                .findOne();
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

    /** A run's ledger, container by container, from a position on. */
    public List<LedgerLine> ledger(String accountId, String runId, long from, int limit) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM ledger_line WHERE account_id = :account AND run_id = :run AND position >= :from
                ORDER BY position LIMIT :limit""")
                .bind("account", accountId)
                .bind("run", runId)
                .bind("from", from)
                .bind("limit", limit)
                .map((row, context) -> line(h, row))
                .list());
    }

    private static LedgerLine line(Handle h, ResultSet row) throws SQLException {
        List<Gap> gaps = h.createQuery("""
                SELECT item_id, reason FROM gap WHERE run_id = :run AND line = :line ORDER BY position""")
                .bind("run", row.getString("run_id"))
                .bind("line", row.getLong("position"))
                .map((gap, context) -> new Gap(gap.getString("item_id"), gap.getString("reason")))
                .list();
        return new LedgerLine(row.getString("container_id"), row.getString("container"), row.getLong("count_before"),
                row.getLong("count_after"), row.getLong("seen"), row.getLong("stored"), row.getLong("catalogued"),
                row.getBoolean("closed"), JsonColumn.read(row.getString("changes"), STRINGS), gaps);
    }

    private static RunView run(ResultSet row) throws SQLException {
        return new RunView(row.getString("id"), row.getString("task_id"), row.getString("entity_id"),
                row.getInt("number"), Column.instant(row, "started_at"), Column.optionalInstant(row, "ended_at"),
                Column.optionalEnum(row, "outcome", Outcome.class), row.getLong("items"), row.getLong("new_items"),
                row.getLong("stored_bytes"), Column.optionalString(row, "snapshot_id"),
                Column.optionalString(row, "problem"));
    }
}
