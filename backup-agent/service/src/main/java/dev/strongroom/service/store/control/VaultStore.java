package dev.strongroom.service.store.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which vaults an account has, and where. */
public final class VaultStore {
    private final ControlDatabase database;

    public VaultStore(ControlDatabase database) {
        this.database = database;
    }

    /** Adds a vault; {@link dev.strongroom.service.store.DatabaseException.Conflicts} when its location is taken. */
    public void add(String accountId, VaultRow vault, Instant now) {
        database.run(h -> insert(h, accountId, vault, now));
    }

    static void insert(Handle h, String accountId, VaultRow vault, Instant now) {
        h.createUpdate("""
                INSERT INTO vault (account_id, id, task_id, storage_target_id, location, password_secret_id,
                  stored_bytes, created_at)
                VALUES (:account, :id, :task, :target, :location, :secret, :bytes, :now)""")
                .bind("account", accountId)
                .bind("id", vault.id())
                .bind("task", vault.taskId())
                .bind("target", vault.storageTargetId())
                .bind("location", vault.location())
                .bind("secret", vault.passwordSecretId())
                .bind("bytes", vault.storedBytes())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    /** A vault of the account. */
    public Optional<VaultRow> find(String accountId, String id) {
        return database.read(h -> h.createQuery("SELECT * FROM vault WHERE account_id = :account AND id = :id")
                .bind("account", accountId)
                .bind("id", id)
                .map((row, context) -> vault(row))
                .findOne());
    }

    /** The task's vaults, oldest first. */
    public List<VaultRow> ofTask(String accountId, String taskId) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM vault WHERE account_id = :account AND task_id = :task ORDER BY created_at, id""")
                .bind("account", accountId)
                .bind("task", taskId)
                .map((row, context) -> vault(row))
                .list());
    }

    /** The vault that holds copies of the control database; there is none before the first storage target. */
    public Optional<VaultRow> accountVault(String accountId) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM vault WHERE account_id = :account AND task_id IS NULL ORDER BY created_at, id LIMIT 1""")
                .bind("account", accountId)
                .map((row, context) -> vault(row))
                .findOne());
    }

    /** All vaults of the account, oldest first. */
    public List<VaultRow> all(String accountId) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM vault WHERE account_id = :account ORDER BY created_at, id""")
                .bind("account", accountId)
                .map((row, context) -> vault(row))
                .list());
    }

    private static VaultRow vault(ResultSet row) throws SQLException {
        return new VaultRow(row.getString("id"), Column.optionalString(row, "task_id"),
                row.getString("storage_target_id"), row.getString("location"), row.getString("password_secret_id"),
                row.getLong("stored_bytes"));
    }
}
