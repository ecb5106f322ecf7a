package dev.strongroom.service.store.control;

import dev.strongroom.model.storage.StorageKind;
import dev.strongroom.model.storage.StorageTargetView;
import dev.strongroom.service.page.PageCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where accounts' vaults lie. */
public final class StorageTargetStore {
    private final ControlDatabase database;

    public StorageTargetStore(ControlDatabase database) {
        this.database = database;
    }

    /** Adds a target; {@link dev.strongroom.service.store.DatabaseException.Conflicts} when its name is taken. */
    public void add(String accountId, StorageTargetView target, Instant now) {
        database.run(h -> h.createUpdate("""
                INSERT INTO storage_target (account_id, id, name, kind, location, created_at)
                VALUES (:account, :id, :name, :kind, :location, :now)""")
                .bind("account", accountId)
                .bind("id", target.id())
                .bind("name", target.name())
                .bind("kind", target.kind().name())
                .bind("location", target.location())
                .bind("now", now.toEpochMilli())
                .execute());
    }

    /** A target of the account. */
    public Optional<StorageTargetView> find(String accountId, String id) {
        return database.read(h -> h.createQuery("SELECT * FROM storage_target WHERE account_id = :account AND id = :id")
                .bind("account", accountId)
                .bind("id", id)
                .map((row, context) -> target(row))
                .findOne());
    }

    /** The account's targets by name, after the cursor. */
    public List<StorageTargetView> list(String accountId, Optional<PageCursor> after, int limit) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM storage_target WHERE account_id = :account AND (name, id) > (:key, :id)
                ORDER BY name, id LIMIT :limit""")
                .bind("account", accountId)
                .bind("key", after.map(PageCursor::key).orElse(""))
                .bind("id", after.map(PageCursor::id).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> target(row))
                .list());
    }

    /** The account's oldest target. */
    public Optional<StorageTargetView> first(String accountId) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM storage_target WHERE account_id = :account ORDER BY created_at, id LIMIT 1""")
                .bind("account", accountId)
                .map((row, context) -> target(row))
                .findOne());
    }

    private static StorageTargetView target(ResultSet row) throws SQLException {
        return new StorageTargetView(row.getString("id"), row.getString("name"),
                StorageKind.valueOf(row.getString("kind")), row.getString("location"));
    }
}
