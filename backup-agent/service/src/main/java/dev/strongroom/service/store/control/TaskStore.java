package dev.strongroom.service.store.control;

import dev.strongroom.model.microsoft.MicrosoftTenant;
import dev.strongroom.model.task.DriveSettings;
import dev.strongroom.model.task.ImapSecurity;
import dev.strongroom.model.task.ImapServer;
import dev.strongroom.model.task.Schedule;
import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.model.task.TaskSettings;
import dev.strongroom.service.page.PageCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.EmptyHandling;
import org.jdbi.v3.core.statement.Update;

/** Backup tasks and their settings. */
public final class TaskStore {
    private static final String SELECT = "SELECT t.*, s.* FROM task t JOIN task_settings s ON s.task_id = t.id ";

    private final ControlDatabase database;

    public TaskStore(ControlDatabase database) {
        this.database = database;
    }

    /**
     * Adds a task with its first vault and its entities, all or nothing;
     * {@link dev.strongroom.service.store.DatabaseException.Conflicts} when its name is taken.
     */
    public void add(TaskRow task, VaultRow vault, List<NewEntity> entities, Instant now) {
        database.run(h -> {
            h.createUpdate("""
                    INSERT INTO task (account_id, id, service, next_run_at, created_at)
                    VALUES (:account, :id, :service, :next, :now)""")
                    .bind("account", task.accountId())
                    .bind("id", task.id())
                    .bind("service", task.service().name())
                    .bind("next", Column.millis(task.nextRunAt()))
                    .bind("now", now.toEpochMilli())
                    .execute();
            bindSettings(h.createUpdate("""
                    INSERT INTO task_settings (account_id, task_id, version, name, host, port, security,
                      certificate_authority, connections, tenant, client_id, login_url, graph_url, older_versions,
                      version_days, frequency, hour_utc, scheduled_from)
                    VALUES (:account, :id, :version, :name, :host, :port, :security, :authority, :connections, :tenant,
                      :client, :login, :graph, :versions, :days, :frequency, :hour, :from)"""), task).execute();
            VaultStore.insert(h, task.accountId(), vault, now);
            entities.forEach(entity -> EntityStore.insert(h, task.accountId(), entity, now));
        });
    }

    private static Update bindSettings(Update update, TaskRow task) {
        Optional<ImapServer> server = task.settings().server();
        Optional<MicrosoftTenant> tenant = task.settings().tenant();
        return update.bind("account", task.accountId())
                .bind("id", task.id())
                .bind("version", task.version())
                .bind("name", task.name())
                .bind("host", server.map(ImapServer::host))
                .bind("port", server.map(ImapServer::port))
                .bind("security", server.map(at -> at.security().name()))
                .bind("authority", server.flatMap(ImapServer::certificateAuthority)
                        .or(() -> tenant.flatMap(MicrosoftTenant::certificateAuthority)))
                .bind("connections", server.map(ImapServer::connections))
                .bind("tenant", tenant.map(MicrosoftTenant::tenant))
                .bind("client", tenant.map(MicrosoftTenant::clientId))
                .bind("login", tenant.flatMap(MicrosoftTenant::loginUrl))
                .bind("graph", tenant.flatMap(MicrosoftTenant::graphUrl))
                .bind("versions", task.settings().drives().map(DriveSettings::versions))
                .bind("days", task.settings().drives().flatMap(DriveSettings::versionDays))
                .bind("frequency", task.settings().schedule().frequency().name())
                .bind("hour", task.settings().schedule().hourUtc())
                .bind("from", task.scheduledFrom().toEpochMilli());
    }

    /**
     * Changes settings and the next run if the settings still have the version before the row's.
     *
     * @return false when somebody else changed them meanwhile
     */
    public boolean change(TaskRow changed) {
        return database.write(h -> {
            int rows = bindSettings(h.createUpdate("""
                    UPDATE task_settings SET version = :version, name = :name, host = :host, port = :port,
                      security = :security, certificate_authority = :authority, connections = :connections,
                      tenant = :tenant, client_id = :client, login_url = :login, graph_url = :graph,
                      older_versions = :versions, version_days = :days,
                      frequency = :frequency, hour_utc = :hour, scheduled_from = :from
                    WHERE account_id = :account AND task_id = :id AND version = :version - 1"""), changed).execute();
            if (rows == 1) {
                setNextRun(h, changed.accountId(), changed.id(), changed.nextRunAt());
            }
            return rows == 1;
        });
    }

    /** A task of the account. */
    public Optional<TaskRow> find(String accountId, String taskId) {
        return database.read(h -> h.createQuery(SELECT + "WHERE t.account_id = :account AND t.id = :id")
                .bind("account", accountId)
                .bind("id", taskId)
                .map((row, context) -> task(row))
                .findOne());
    }

    /** The account's tasks of these services by name, after the cursor. */
    public List<TaskRow> list(String accountId, Set<ServiceKind> services, Optional<PageCursor> after, int limit) {
        return database.read(h -> h.createQuery(SELECT + """
                WHERE t.account_id = :account AND t.service IN (<services>) AND (s.name, t.id) > (:key, :id)
                ORDER BY s.name, t.id LIMIT :limit""")
                .bindList(EmptyHandling.NULL_KEYWORD, "services", Column.names(services))
                .bind("account", accountId)
                .bind("key", after.map(PageCursor::key).orElse(""))
                .bind("id", after.map(PageCursor::id).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> task(row))
                .list());
    }

    /** Whether a task of the account has this name, whatever the case of its letters. */
    public boolean nameTaken(String accountId, String name) {
        return database.read(h -> h.createQuery("""
                SELECT EXISTS (SELECT 1 FROM task_settings WHERE account_id = :account AND name = :name)""")
                .bind("account", accountId)
                .bind("name", name)
                .mapTo(Boolean.class)
                .one());
    }

    /** How many tasks of these services the account has. */
    public long count(String accountId, Set<ServiceKind> services) {
        return database.read(h -> h.createQuery("""
                SELECT count(*) FROM task WHERE account_id = :account AND service IN (<services>)""")
                .bindList(EmptyHandling.NULL_KEYWORD, "services", Column.names(services))
                .bind("account", accountId)
                .mapTo(Long.class)
                .one());
    }

    /** The tasks of every account that run by themselves: for the scheduler only. */
    public List<TaskRow> scheduled() {
        return database.read(h -> h.createQuery(SELECT + "WHERE s.frequency <> 'MANUAL' ORDER BY t.next_run_at, t.id")
                .map((row, context) -> task(row))
                .list());
    }

    /** Says when the task runs next. */
    public void setNextRun(String accountId, String taskId, Optional<Instant> at) {
        database.run(h -> setNextRun(h, accountId, taskId, at));
    }

    private static void setNextRun(Handle h, String accountId, String taskId, Optional<Instant> at) {
        h.createUpdate("UPDATE task SET next_run_at = :next WHERE account_id = :account AND id = :id")
                .bind("next", Column.millis(at))
                .bind("account", accountId)
                .bind("id", taskId)
                .execute();
    }

    /** Removes a task with its entities, runs and vault rows, and these secrets. */
    public void remove(String accountId, String taskId, Set<String> secretIds) {
        database.run(h -> {
            h.execute("DELETE FROM task WHERE account_id = ? AND id = ?", accountId, taskId);
            secretIds.forEach(id -> h.execute("DELETE FROM secret WHERE account_id = ? AND id = ?", accountId, id));
        });
    }

    private static TaskRow task(ResultSet row) throws SQLException {
        Schedule schedule = new Schedule(Schedule.Frequency.valueOf(row.getString("frequency")),
                row.getInt("hour_utc"));
        return new TaskRow(row.getString("account_id"), row.getString("id"),
                ServiceKind.valueOf(row.getString("service")), Column.optionalInstant(row, "next_run_at"),
                row.getLong("version"), settings(row, schedule),
                Column.instant(row, "scheduled_from"));
    }

    private static TaskSettings settings(ResultSet row, Schedule schedule) throws SQLException {
        String name = row.getString("name");
        Optional<String> authority = Column.optionalString(row, "certificate_authority");
        Optional<String> tenant = Column.optionalString(row, "tenant");
        if (tenant.isPresent()) {
            return new TaskSettings(name, new MicrosoftTenant(tenant.get(), row.getString("client_id"),
                    Column.optionalString(row, "login_url"), Column.optionalString(row, "graph_url"), authority),
                    drives(row), schedule);
        }
        return new TaskSettings(name, new ImapServer(row.getString("host"), row.getInt("port"),
                ImapSecurity.valueOf(row.getString("security")), authority, row.getInt("connections")), schedule);
    }

    private static Optional<DriveSettings> drives(ResultSet row) throws SQLException {
        Optional<Integer> versions = Column.optionalInt(row, "older_versions");
        Optional<Integer> days = Column.optionalInt(row, "version_days");
        return versions.map(most -> new DriveSettings(most, days));
    }
}
