package dev.strongroom.service.store.control;

import dev.strongroom.model.activity.ActivityView;
import dev.strongroom.model.job.JobKind;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.page.PageCursor;
import dev.strongroom.service.usecase.Activities;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Runs of backups, restores and exports in one list. */
public final class ActivityStore {
    private static final String SELECT = """
            SELECT * FROM (
              SELECT r.account_id, r.id, 'BACKUP' AS activity, r.started_at AS at, t.service,
                coalesce(r.outcome, CASE WHEN r.ended_at IS NULL THEN 'IN_PROGRESS' ELSE 'FAILED' END) AS status,
                s.name AS task, e.name AS item, NULL AS initiator, r.ended_at, r.stored_bytes AS bytes,
                r.new_items AS items, r.problem
              FROM run r JOIN task t ON t.id = r.task_id JOIN task_settings s ON s.task_id = t.id
                JOIN entity e ON e.id = r.entity_id
              UNION ALL
              SELECT j.account_id, j.id, j.kind, coalesce(j.started_at, j.created_at), j.service,
                CASE j.status WHEN 'SUCCEEDED' THEN 'SUCCESS' WHEN 'PARTIALLY_SUCCEEDED' THEN 'PARTIAL'
                  WHEN 'PENDING' THEN 'IN_PROGRESS' ELSE j.status END,
                coalesce(j.task_name, s.name), j.entity_name, j.initiator, j.ended_at,
                coalesce(json_extract(j.progress, '$.bytes'), 0), coalesce(json_extract(j.progress, '$.items'), 0),
                j.problem
              FROM job j LEFT JOIN entity e ON e.id = j.entity_id LEFT JOIN task_settings s ON s.task_id = e.task_id
              WHERE j.kind IN ('RESTORE', 'EXPORT'))
            WHERE account_id = :account
            """;

    private final ControlDatabase database;

    public ActivityStore(ControlDatabase database) {
        this.database = database;
    }

    /** Those that the filter shows, latest first, after the cursor. */
    public List<ActivityView> list(String accountId, Activities.Filter filter, Optional<PageCursor> after, int limit) {
        return database.read(h -> h.createQuery(SELECT + """
                AND (:id IS NULL OR (at, id) < (:key, :id))
                AND (:from IS NULL OR at >= :from) AND (:to IS NULL OR at < :to)
                AND (:activity IS NULL OR activity = :activity) AND (:service IS NULL OR service = :service)
                AND (:status IS NULL OR status = :status)
                AND (:task IS NULL OR instr(lower(task), lower(:task)) > 0)
                AND (:item IS NULL OR instr(lower(item), lower(:item)) > 0)
                ORDER BY at DESC, id DESC LIMIT :limit""")
                .bind("account", accountId)
                .bind("key", after.map(PageCursor::number).orElse(0L))
                .bind("id", after.map(PageCursor::id))
                .bind("from", Column.millis(filter.from()))
                .bind("to", Column.millis(filter.to()))
                .bind("activity", Column.name(filter.activity()))
                .bind("service", Column.name(filter.service()))
                .bind("status", filter.status())
                .bind("task", filter.task())
                .bind("item", filter.item())
                .bind("limit", limit)
                .map((row, context) -> view(row))
                .list());
    }

    /** One of the account. */
    public Optional<ActivityView> find(String accountId, String id) {
        return database.read(h -> h.createQuery(SELECT + "AND id = :id")
                .bind("account", accountId)
                .bind("id", id)
                .map((row, context) -> view(row))
                .findFirst());
    }

    private static ActivityView view(ResultSet row) throws SQLException {
        return new ActivityView(row.getString("id"), JobKind.valueOf(row.getString("activity")),
                Column.instant(row, "at"), ServiceKind.valueOf(row.getString("service")), row.getString("status"),
                Column.optionalString(row, "task"), Column.optionalString(row, "item"),
                Column.optionalString(row, "initiator"), Column.optionalInstant(row, "ended_at"),
                row.getLong("bytes"), row.getLong("items"), Column.optionalString(row, "problem"));
    }
}
