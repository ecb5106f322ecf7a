package dev.strongroom.service.store.control;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.job.JobProgress;
import dev.strongroom.model.job.JobStatus;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.page.PageCursor;
import dev.strongroom.service.usecase.Jobs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;

/**
 * Jobs. A stretch of work on a job is fenced by its attempt: what a stretch that was replaced writes changes nothing.
 */
public final class JobStore {
    private static final TypeReference<JobProgress> PROGRESS = new TypeReference<>() {};

    private final ControlDatabase database;

    /** Names a job of any account: for the agent's own work only. */
    public record Key(String accountId, String jobId, JobKind kind) {}

    public JobStore(ControlDatabase database) {
        this.database = database;
    }

    /**
     * Adds a job that is pending; {@link dev.strongroom.service.store.DatabaseException.Conflicts} for a backup of a task
     * that has one under way.
     *
     * @param request sealed
     */
    public void add(JobRow job, byte[] request) {
        database.run(h -> h.createUpdate("""
                INSERT INTO job (account_id, id, kind, status, name, service, task_id, task_name, entity_id,
                  entity_name, user_id, initiator, backup_date, destination, request, progress, created_at)
                VALUES (:account, :id, :kind, :status, :name, :service, :task, :taskName, :entity,
                  :entityName, :user, :initiator, :backupDate, :destination, :request, :progress, :created)""")
                .bind("account", job.accountId())
                .bind("id", job.id())
                .bind("kind", job.kind().name())
                .bind("status", job.status().name())
                .bind("name", job.name())
                .bind("service", job.service().name())
                .bind("task", job.taskId())
                .bind("taskName", job.taskName())
                .bind("entity", job.entityId())
                .bind("entityName", job.entityName())
                .bind("user", job.userId())
                .bind("initiator", job.initiator())
                .bind("backupDate", Column.millis(job.backupDate()))
                .bind("destination", job.destination())
                .bind("request", request)
                .bind("progress", JsonColumn.write(job.progress()))
                .bind("created", job.createdAt().toEpochMilli())
                .execute());
    }

    /** A job of the account. */
    public Optional<JobRow> find(String accountId, String jobId) {
        return database.read(h -> find(h, accountId, jobId));
    }

    private static Optional<JobRow> find(Handle h, String accountId, String jobId) {
        return h.createQuery("SELECT * FROM job WHERE account_id = :account AND id = :id")
                .bind("account", accountId)
                .bind("id", jobId)
                .map((row, context) -> job(row))
                .findOne();
    }

    /** What the job is asked to do, sealed; empty when it has ended. */
    public Optional<byte[]> request(String accountId, String jobId) {
        return database.read(h -> h.createQuery("SELECT request FROM job WHERE account_id = :account AND id = :id")
                .bind("account", accountId)
                .bind("id", jobId)
                .mapTo(byte[].class)
                .findOne());
    }

    /** Jobs of these services in the filter's order, after the cursor. */
    public List<JobRow> list(String accountId, Set<ServiceKind> services, Jobs.Filter filter,
            Optional<PageCursor> after, int limit) {
        String order = filter.oldestFirst() ? "ASC" : "DESC";
        String beyond = filter.oldestFirst() ? ">" : "<";
        return database.read(h -> h.createQuery("""
                SELECT * FROM job WHERE account_id = :account AND service IN (<services>)
                  AND (:kind IS NULL OR kind = :kind) AND (:status IS NULL OR status = :status)
                  AND (:task IS NULL OR task_id = :task) AND (:initiator IS NULL OR initiator = :initiator)
                  AND (:id IS NULL OR (created_at, id) <beyond> (:key, :id))
                ORDER BY created_at <order>, id <order> LIMIT :limit""")
                .bindList(EmptyHandling.NULL_KEYWORD, "services", Column.names(services))
                .define("order", order)
                .define("beyond", beyond)
                .bind("account", accountId)
                .bind("kind", Column.name(filter.kind()))
                .bind("status", Column.name(filter.status()))
                .bind("task", filter.taskId())
                .bind("initiator", filter.initiator())
                .bind("key", after.map(PageCursor::number).orElse(0L))
                .bind("id", after.map(PageCursor::id))
                .bind("limit", limit)
                .map((row, context) -> job(row))
                .list());
    }

    /** How many jobs of these services that were created since then are in which status. */
    public Map<JobStatus, Integer> counts(String accountId, Set<ServiceKind> services, Instant since) {
        Map<JobStatus, Integer> counts = new EnumMap<>(JobStatus.class);
        database.read(h -> h.createQuery("""
                SELECT status, count(*) AS n FROM job WHERE account_id = :account AND service IN (<services>)
                  AND created_at >= :since
                GROUP BY status""")
                .bindList(EmptyHandling.NULL_KEYWORD, "services", Column.names(services))
                .bind("account", accountId)
                .bind("since", since.toEpochMilli())
                .map((row, context) -> counts.put(JobStatus.valueOf(row.getString("status")), row.getInt("n")))
                .list());
        return counts;
    }

    /** The task's backup that has not ended. */
    public Optional<JobRow> backupUnderWay(String accountId, String taskId) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM job WHERE account_id = :account AND task_id = :task AND kind = 'BACKUP'
                  AND ended_at IS NULL""")
                .bind("account", accountId)
                .bind("task", taskId)
                .map((row, context) -> job(row))
                .findOne());
    }

    /** Whether a rebuild of the entity's catalogue has not ended. */
    public boolean rebuildUnderWay(String accountId, String entityId) {
        return database.read(h -> h.createQuery("""
                SELECT EXISTS (SELECT 1 FROM job
                  WHERE account_id = :account AND entity_id = :entity AND kind = 'REBUILD' AND ended_at IS NULL)""")
                .bind("account", accountId)
                .bind("entity", entityId)
                .mapTo(Boolean.class)
                .one());
    }

    /** Whether any job of the task has not ended. */
    public boolean isUnderWay(String accountId, String taskId) {
        return database.read(h -> h.createQuery("""
                SELECT EXISTS (SELECT 1 FROM job
                  WHERE account_id = :account AND task_id = :task AND ended_at IS NULL)""")
                .bind("account", accountId)
                .bind("task", taskId)
                .mapTo(Boolean.class)
                .one());
    }

    /** The task's last backup that came to an end by itself. */
    public Optional<JobRow> lastBackup(String accountId, String taskId) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM job WHERE account_id = :account AND task_id = :task AND kind = 'BACKUP'
                  AND ended_at IS NOT NULL AND status <> 'CANCELED' ORDER BY ended_at DESC, id LIMIT 1""")
                .bind("account", accountId)
                .bind("task", taskId)
                .map((row, context) -> job(row))
                .findOne());
    }

    /** Jobs of every account that have not ended, oldest first: for the runner only. */
    public List<Key> unended() {
        return database.read(h -> h.createQuery("""
                SELECT account_id, id, kind FROM job WHERE ended_at IS NULL ORDER BY created_at, id""")
                .map((row, context) -> key(row))
                .list());
    }

    /** Begins a stretch of work; the row says which. Empty when the job is gone or has ended. */
    public Optional<JobRow> begin(String accountId, String jobId, Instant now) {
        return database.write(h -> {
            int rows = h.createUpdate("""
                    UPDATE job SET status = 'IN_PROGRESS', attempt = attempt + 1,
                      started_at = coalesce(started_at, :now)
                    WHERE account_id = :account AND id = :id AND ended_at IS NULL""")
                    .bind("now", now.toEpochMilli())
                    .bind("account", accountId)
                    .bind("id", jobId)
                    .execute();
            return rows == 1 ? find(h, accountId, jobId) : Optional.empty();
        });
    }

    /** Whether this stretch of work is the newest one of a job that has not ended. */
    public boolean isCurrent(String accountId, String jobId, long attempt) {
        return database.read(h -> h.createQuery("""
                SELECT count(*) FROM job
                WHERE account_id = :account AND id = :id AND attempt = :attempt AND ended_at IS NULL""")
                .bind("account", accountId)
                .bind("id", jobId)
                .bind("attempt", attempt)
                .mapTo(Integer.class)
                .one()) == 1;
    }

    /** Keeps how far this stretch of work is. */
    public void saveProgress(String accountId, String jobId, long attempt, JobProgress progress) {
        database.run(h -> h.createUpdate("""
                UPDATE job SET progress = :progress
                WHERE account_id = :account AND id = :id AND attempt = :attempt AND ended_at IS NULL""")
                .bind("progress", JsonColumn.write(progress))
                .bind("account", accountId)
                .bind("id", jobId)
                .bind("attempt", attempt)
                .execute());
    }

    /** Ends the job; false when another stretch of work took this one's place or the job has ended already. */
    public boolean end(String accountId, String jobId, long attempt, JobEnd end) {
        return database.write(h -> h.createUpdate("""
                UPDATE job SET status = :status, progress = :progress, problem = :problem, result_name = :resultName,
                  result_expires_at = :expires, ended_at = :at, request = NULL
                WHERE account_id = :account AND id = :id AND attempt = :attempt AND ended_at IS NULL""")
                .bind("status", end.status().name())
                .bind("progress", JsonColumn.write(end.progress()))
                .bind("problem", end.problem())
                .bind("resultName", end.resultName())
                .bind("expires", Column.millis(end.resultExpiresAt()))
                .bind("at", end.at().toEpochMilli())
                .bind("account", accountId)
                .bind("id", jobId)
                .bind("attempt", attempt)
                .execute()) == 1;
    }

    /** Notes that somebody wants the job to end. */
    public void requestCancel(String accountId, String jobId) {
        database.run(h -> h.execute("""
                UPDATE job SET cancel_requested = 1 WHERE account_id = ? AND id = ? AND ended_at IS NULL""", accountId,
                jobId));
    }

    /** Jobs of every account whose results have expired by then and are still named: for the agent's own work only. */
    public List<Key> expiredResults(Instant now) {
        return database.read(h -> h.createQuery("""
                SELECT account_id, id, kind FROM job WHERE result_name IS NOT NULL AND result_expires_at <= :now""")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> key(row))
                .list());
    }

    /** Forgets the name of a result that is gone. */
    public void forgetResult(String accountId, String jobId) {
        database.run(h -> h.execute("UPDATE job SET result_name = NULL WHERE account_id = ? AND id = ?", accountId,
                jobId));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("account_id"), row.getString("id"), JobKind.valueOf(row.getString("kind")));
    }

    private static JobRow job(ResultSet row) throws SQLException {
        return new JobRow(row.getString("account_id"), row.getString("id"), JobKind.valueOf(row.getString("kind")),
                JobStatus.valueOf(row.getString("status")), row.getString("name"),
                ServiceKind.valueOf(row.getString("service")), Column.optionalString(row, "task_id"),
                Column.optionalString(row, "task_name"), Column.optionalString(row, "entity_id"),
                Column.optionalString(row, "entity_name"), row.getString("user_id"), row.getString("initiator"),
                Column.optionalInstant(row, "backup_date"), Column.optionalString(row, "destination"),
                row.getLong("attempt"), row.getBoolean("cancel_requested"),
                JsonColumn.read(row.getString("progress"), PROGRESS), Column.optionalString(row, "result_name"),
                Column.optionalInstant(row, "result_expires_at"), Column.optionalString(row, "problem"),
                Column.instant(row, "created_at"), Column.optionalInstant(row, "started_at"),
                Column.optionalInstant(row, "ended_at"));
    }
}
