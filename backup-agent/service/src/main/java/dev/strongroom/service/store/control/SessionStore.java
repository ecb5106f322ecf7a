package dev.strongroom.service.store.control;

import dev.strongroom.service.security.SessionTable;
import dev.strongroom.service.security.StoredSession;
import dev.strongroom.service.security.StoredTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Who is signed in. */
public final class SessionStore implements SessionTable {
    private final ControlDatabase database;

    private record Token(String sessionId, Instant expiresAt, boolean used) {}

    public SessionStore(ControlDatabase database) {
        this.database = database;
    }

    @Override
    public void add(StoredSession session, StoredTokens tokens) {
        database.run(h -> {
            h.createUpdate("""
                    INSERT INTO session (id, user_id, created_at, used_at, expires_at, address, client, trust)
                    VALUES (:id, :user, :created, :used, :expires, :address, :client, :trust)""")
                    .bind("id", session.id())
                    .bind("user", session.userId())
                    .bind("created", session.createdAt().toEpochMilli())
                    .bind("used", session.usedAt().toEpochMilli())
                    .bind("expires", session.expiresAt().toEpochMilli())
                    .bind("address", session.address())
                    .bind("client", session.client())
                    .bind("trust", session.trust().name())
                    .execute();
            insert(h, session, tokens);
        });
    }

    private static void insert(Handle h, StoredSession session, StoredTokens tokens) {
        String insert = "INSERT INTO session_token (hash, session_id, kind, expires_at) VALUES (?, ?, ?, ?)";
        h.execute(insert, tokens.accessHash(), session.id(), "ACCESS", tokens.accessExpiresAt().toEpochMilli());
        h.execute(insert, tokens.refreshHash(), session.id(), "REFRESH", session.expiresAt().toEpochMilli());
    }

    @Override
    public Optional<StoredSession> find(String accessHash, Instant now) {
        return database.read(h -> h.createQuery("""
                SELECT s.* FROM session s JOIN session_token t ON t.session_id = s.id
                WHERE t.hash = :hash AND t.kind = 'ACCESS' AND t.expires_at > :now AND s.expires_at > :now""")
                .bind("hash", accessHash)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> session(row))
                .findOne());
    }

    @Override
    public Optional<StoredSession> findById(String sessionId) {
        return database.read(h -> find(h, sessionId));
    }

    private static Optional<StoredSession> find(Handle h, String sessionId) {
        return h.createQuery("SELECT * FROM session WHERE id = :id")
                .bind("id", sessionId)
                .map((row, context) -> session(row))
                .findOne();
    }

    @Override
    public Redeemed redeem(String refreshHash, Instant now) {
        return database.write(h -> token(h, refreshHash).flatMap(token -> find(h, token.sessionId()).map(session -> {
            if (token.used()) {
                remove(h, session.id());
                return (Redeemed) new Redeemed.Reused(session);
            }
            h.execute("UPDATE session_token SET used = 1 WHERE hash = ?", refreshHash);
            return now.isBefore(token.expiresAt()) ? new Redeemed.Good(session) : new Redeemed.Unknown();
        })).orElseGet(Redeemed.Unknown::new));
    }

    private static Optional<Token> token(Handle h, String refreshHash) {
        return h.createQuery("SELECT * FROM session_token WHERE hash = :hash AND kind = 'REFRESH'")
                .bind("hash", refreshHash)
                .map((row, context) -> new Token(row.getString("session_id"), Column.instant(row, "expires_at"),
                        row.getBoolean("used")))
                .findOne();
    }

    @Override
    public void renew(StoredSession session, StoredTokens tokens) {
        database.run(h -> {
            int rows = h.execute("UPDATE session SET used_at = ?, expires_at = ? WHERE id = ?",
                    session.usedAt().toEpochMilli(), session.expiresAt().toEpochMilli(), session.id());
            // None when the session was ended meanwhile: it stays ended.
            if (rows == 1) {
                insert(h, session, tokens);
            }
        });
    }

    @Override
    public List<StoredSession> ofUser(String userId, Instant now) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM session WHERE user_id = :user AND expires_at > :now ORDER BY used_at DESC, id""")
                .bind("user", userId)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> session(row))
                .list());
    }

    @Override
    public void remove(String sessionId) {
        database.run(h -> remove(h, sessionId));
    }

    private static void remove(Handle h, String sessionId) {
        h.execute("DELETE FROM session WHERE id = ?", sessionId);
    }

    @Override
    public void removeOf(String userId) {
        database.run(h -> h.execute("DELETE FROM session WHERE user_id = ?", userId));
    }

    @Override
    public void removeExpired(Instant now) {
        database.run(h -> {
            h.execute("DELETE FROM session WHERE expires_at <= ?", now.toEpochMilli());
            h.execute("DELETE FROM session_token WHERE expires_at <= ?", now.toEpochMilli());
        });
    }

    private static StoredSession session(ResultSet row) throws SQLException {
        return new StoredSession(row.getString("id"), row.getString("user_id"), Column.instant(row, "created_at"),
                Column.instant(row, "used_at"), Column.instant(row, "expires_at"), row.getString("address"),
                row.getString("client"), StoredSession.Trust.valueOf(row.getString("trust")));
    }
}
