package dev.strongroom.service.store.control;

import dev.strongroom.service.security.LinkTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** What links in e-mails open. */
public final class LinkStore implements LinkTable {
    private final ControlDatabase database;

    public LinkStore(ControlDatabase database) {
        this.database = database;
    }

    @Override
    public void put(Link link) {
        database.run(h -> {
            h.execute("DELETE FROM mailed_link WHERE kind = ? AND subject = ?", link.kind().name(), link.subject());
            h.execute("""
                    INSERT INTO mailed_link (hash, kind, subject, payload, expires_at) VALUES (?, ?, ?, ?, ?)""",
                    link.hash(), link.kind().name(), link.subject(), link.payload(), link.expiresAt().toEpochMilli());
        });
    }

    @Override
    public Optional<Link> take(Kind kind, String hash, Instant now) {
        return database.write(h -> h.createQuery("""
                DELETE FROM mailed_link WHERE kind = :kind AND hash = :hash RETURNING *""")
                .bind("kind", kind.name())
                .bind("hash", hash)
                .map((row, context) -> link(row))
                .findOne())
                .filter(link -> now.isBefore(link.expiresAt()));
    }

    @Override
    public Optional<Link> pending(Kind kind, String subject, Instant now) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM mailed_link WHERE kind = :kind AND subject = :subject AND expires_at > :now""")
                .bind("kind", kind.name())
                .bind("subject", subject)
                .bind("now", now.toEpochMilli())
                .map((row, context) -> link(row))
                .findOne());
    }

    @Override
    public void discard(Kind kind, String subject) {
        database.run(h -> h.execute("DELETE FROM mailed_link WHERE kind = ? AND subject = ?", kind.name(), subject));
    }

    @Override
    public void removeExpired(Instant now) {
        database.run(h -> h.execute("DELETE FROM mailed_link WHERE expires_at <= ?", now.toEpochMilli()));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(row.getString("hash"), Kind.valueOf(row.getString("kind")), row.getString("subject"),
                row.getString("payload"), Column.instant(row, "expires_at"));
    }
}
