package dev.strongroom.service.store.control;

import dev.strongroom.service.scope.Grants;
import dev.strongroom.service.security.ApiKeyTable;
import dev.strongroom.service.security.StoredApiKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keys for programs. */
public final class ApiKeyStore implements ApiKeyTable {
    private final ControlDatabase database;

    public ApiKeyStore(ControlDatabase database) {
        this.database = database;
    }

    @Override
    public void add(StoredApiKey key) {
        database.run(h -> h.createUpdate("""
                INSERT INTO api_key (id, account_id, name, secret_hash, permissions, created_by, created_by_name,
                  created_at, expires_at)
                VALUES (:id, :account, :name, :secret, :permissions, :by, :byName, :created, :expires)""")
                .bind("id", key.id())
                .bind("account", key.accountId())
                .bind("name", key.name())
                .bind("secret", key.secretHash())
                .bind("permissions", key.grants().text())
                .bind("by", key.createdBy())
                .bind("byName", key.createdByName())
                .bind("created", key.createdAt().toEpochMilli())
                .bind("expires", key.expiresAt().toEpochMilli())
                .execute());
    }

    @Override
    public List<StoredApiKey> ofAccount(String accountId) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM api_key WHERE account_id = :account ORDER BY created_at, id""")
                .bind("account", accountId)
                .map((row, context) -> key(row))
                .list());
    }

    @Override
    public Optional<StoredApiKey> find(String keyId) {
        return database.read(h -> h.createQuery("SELECT * FROM api_key WHERE id = :id")
                .bind("id", keyId)
                .map((row, context) -> key(row))
                .findOne());
    }

    @Override
    public boolean remove(String accountId, String keyId) {
        return database.write(
                h -> h.execute("DELETE FROM api_key WHERE account_id = ? AND id = ?", accountId, keyId)) == 1;
    }

    @Override
    public void addToken(String keyId, String tokenHash, Instant now, Instant expiresAt) {
        database.run(h -> {
            h.execute("UPDATE api_key SET used_at = ? WHERE id = ?", now.toEpochMilli(), keyId);
            h.execute("INSERT INTO api_token (hash, key_id, expires_at) VALUES (?, ?, ?)", tokenHash, keyId,
                    expiresAt.toEpochMilli());
        });
    }

    @Override
    public Optional<StoredApiKey> findByToken(String tokenHash, Instant now) {
        return database.read(h -> h.createQuery("""
                SELECT k.* FROM api_key k JOIN api_token t ON t.key_id = k.id
                WHERE t.hash = :hash AND t.expires_at > :now AND k.expires_at > :now""")
                .bind("hash", tokenHash)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> key(row))
                .findOne());
    }

    @Override
    public void removeExpired(Instant now) {
        database.run(h -> h.execute("DELETE FROM api_token WHERE expires_at <= ?", now.toEpochMilli()));
    }

    private static StoredApiKey key(ResultSet row) throws SQLException {
        return new StoredApiKey(row.getString("id"), row.getString("account_id"), row.getString("name"),
                row.getString("secret_hash"), Grants.parse(row.getString("permissions")),
                row.getString("created_by"), row.getString("created_by_name"), Column.instant(row, "created_at"),
                Column.instant(row, "expires_at"), Column.optionalInstant(row, "used_at"));
    }
}
