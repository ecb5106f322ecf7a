package dev.strongroom.service.store.control;

import dev.strongroom.service.security.SessionTable;
import dev.strongroom.service.security.StoredSession;
import java.time.Instant;
import java.util.Optional;

/** Who is signed in. */
public final class SessionStore implements SessionTable {
    private final ControlDatabase database;

    public SessionStore(ControlDatabase database) {
        this.database = database;
    }

    @Override
    public void add(StoredSession session) {
        database.run(h -> h.createUpdate("""
                INSERT INTO session (token_hash, user_id, created_at, expires_at)
                VALUES (:token, :user, :created, :expires)""")
                .bind("token", session.tokenHash())
                .bind("user", session.userId())
                .bind("created", session.createdAt().toEpochMilli())
                .bind("expires", session.expiresAt().toEpochMilli())
                .execute());
    }

    @Override
    public Optional<StoredSession> find(String tokenHash) {
        return database.read(h -> h.createQuery("SELECT * FROM session WHERE token_hash = :token")
                .bind("token", tokenHash)
                .map((row, context) -> new StoredSession(row.getString("token_hash"), row.getString("user_id"),
                        Column.instant(row, "created_at"), Column.instant(row, "expires_at")))
                .findOne());
    }

    @Override
    public void remove(String tokenHash) {
        database.run(h -> h.execute("DELETE FROM session WHERE token_hash = ?", tokenHash));
    }

    @Override
    public void removeExpired(Instant now) {
        database.run(h -> h.execute("DELETE FROM session WHERE expires_at <= ?", now.toEpochMilli()));
    }
}
