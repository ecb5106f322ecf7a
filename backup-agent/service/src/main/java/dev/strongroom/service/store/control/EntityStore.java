package dev.strongroom.service.store.control;

import dev.strongroom.model.task.EntityStatus;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.page.PageCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The entities of tasks and how to sign in to them. */
public final class EntityStore {
    // A run that has not ended counts only while its job goes on: after a crash nothing is under way.
    private static final String SELECT = """
            SELECT * FROM (SELECT e.*, t.service, CASE
              WHEN e.state <> 'ACTIVE' THEN e.state
              WHEN EXISTS (SELECT 1 FROM run r JOIN job j ON j.id = r.job_id
                WHERE r.entity_id = e.id AND r.ended_at IS NULL AND j.status = 'IN_PROGRESS') THEN 'IN_PROCESS'
              ELSE coalesce(e.last_outcome, 'SCHEDULED') END AS status
            FROM entity e JOIN task t ON t.id = e.task_id) e
            """;

    private final ControlDatabase database;

    /** Which entities of a task. */
    public record Filter(Optional<EntityStatus> status, Optional<String> text) {
        /** All of them. */
        public static final Filter NONE = new Filter(Optional.empty(), Optional.empty());
    }

    public EntityStore(ControlDatabase database) {
        this.database = database;
    }

    /** Adds an entity; {@link dev.strongroom.service.store.DatabaseException.Conflicts} when the task has its address. */
    public void add(String accountId, NewEntity added, Instant now) {
        database.run(h -> insert(h, accountId, added, now));
    }

    static void insert(Handle h, String accountId, NewEntity added, Instant now) {
        EntityRow entity = added.entity();
        h.createUpdate("""
                INSERT INTO entity (account_id, id, task_id, vault_id, name, address, state, created_at)
                VALUES (:account, :id, :task, :vault, :name, :address, :state, :now)""")
                .bind("account", accountId)
                .bind("id", entity.id())
                .bind("task", entity.taskId())
                .bind("vault", entity.vaultId())
                .bind("name", entity.name())
                .bind("address", entity.address())
                .bind("state", entity.state().name())
                .bind("now", now.toEpochMilli())
                .execute();
        h.createUpdate("""
                INSERT INTO entity_login (account_id, entity_id, user_name, method, secret_id)
                VALUES (:account, :entity, :user, :method, :secret)""")
                .bind("account", accountId)
                .bind("entity", entity.id())
                .bind("user", added.login().user())
                .bind("method", added.login().method().name())
                .bind("secret", added.login().secretId())
                .execute();
    }

    /** Changes how to sign in; what failed for want of it is forgotten. */
    public void setLogin(String accountId, String entityId, EntityLogin login) {
        database.run(h -> {
            h.createUpdate("""
                    UPDATE entity_login SET user_name = :user, method = :method, secret_id = :secret
                    WHERE account_id = :account AND entity_id = :entity""")
                    .bind("account", accountId)
                    .bind("entity", entityId)
                    .bind("user", login.user())
                    .bind("method", login.method().name())
                    .bind("secret", login.secretId())
                    .execute();
            h.execute("UPDATE entity SET problem = NULL, sign_in_needed = 0 WHERE account_id = ? AND id = ?",
                    accountId, entityId);
        });
    }

    /** Changes with what the task's application signs in to all its mailboxes; what failed for want of it is forgotten. */
    public void setSecret(String accountId, String taskId, String secretId) {
        database.run(h -> {
            h.execute("""
                    UPDATE entity_login SET secret_id = ? WHERE account_id = ?
                      AND entity_id IN (SELECT id FROM entity WHERE task_id = ?)""", secretId, accountId, taskId);
            h.execute("UPDATE entity SET problem = NULL, sign_in_needed = 0 WHERE account_id = ? AND task_id = ?",
                    accountId, taskId);
        });
    }

    /** How to sign in to an entity of the account. */
    public Optional<EntityLogin> login(String accountId, String entityId) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM entity_login WHERE account_id = :account AND entity_id = :entity""")
                .bind("account", accountId)
                .bind("entity", entityId)
                .map((row, context) -> new EntityLogin(row.getString("user_name"),
                        EntityLogin.Method.valueOf(row.getString("method")), Column.optionalString(row, "secret_id")))
                .findOne());
    }

    /** An entity of the account. */
    public Optional<EntityRow> find(String accountId, String entityId) {
        return database.read(h -> h.createQuery(SELECT + "WHERE account_id = :account AND id = :id")
                .bind("account", accountId)
                .bind("id", entityId)
                .map((row, context) -> entity(row))
                .findOne());
    }

    /** The task's entity of this address. */
    public Optional<EntityRow> findByAddress(String accountId, String taskId, String address) {
        return database.read(h -> h.createQuery(SELECT + """
                WHERE account_id = :account AND task_id = :task AND address = :address""")
                .bind("account", accountId)
                .bind("task", taskId)
                .bind("address", address)
                .map((row, context) -> entity(row))
                .findOne());
    }

    /** All entities of a task, by name. */
    public List<EntityRow> ofTask(String accountId, String taskId) {
        return list(accountId, taskId, Filter.NONE, Optional.empty(), Integer.MAX_VALUE);
    }

    /** Entities of a task by name, after the cursor. */
    public List<EntityRow> list(String accountId, String taskId, Filter filter, Optional<PageCursor> after,
            int limit) {
        return database.read(h -> h.createQuery(SELECT + """
                WHERE account_id = :account AND task_id = :task AND (name, id) > (:key, :id)
                  AND (:status IS NULL OR status = :status)
                  AND (:text IS NULL OR instr(lower(name), lower(:text)) > 0
                    OR instr(lower(address), lower(:text)) > 0)
                ORDER BY name, id LIMIT :limit""")
                .bind("account", accountId)
                .bind("task", taskId)
                .bind("key", after.map(PageCursor::key).orElse(""))
                .bind("id", after.map(PageCursor::id).orElse(""))
                .bind("status", Column.name(filter.status()))
                .bind("text", filter.text())
                .bind("limit", limit)
                .map((row, context) -> entity(row))
                .list());
    }

    private static EntityRow entity(ResultSet row) throws SQLException {
        return new EntityRow(row.getString("id"), row.getString("task_id"), row.getString("vault_id"),
                row.getString("name"), row.getString("address"), ServiceKind.valueOf(row.getString("service")),
                EntityState.valueOf(row.getString("state")), EntityStatus.valueOf(row.getString("status")),
                row.getLong("items"), row.getLong("missing"), row.getLong("bytes"),
                Column.optionalInstant(row, "last_backup_at"), Column.optionalString(row, "problem"),
                row.getBoolean("sign_in_needed"));
    }
}
