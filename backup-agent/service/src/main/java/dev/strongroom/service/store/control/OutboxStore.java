package dev.strongroom.service.store.control;

import dev.strongroom.service.mail.Outbox;
import java.time.Instant;
import java.util.List;

/** The outbox. */
public final class OutboxStore implements Outbox {
    private final ControlDatabase database;

    public OutboxStore(ControlDatabase database) {
        this.database = database;
    }

    @Override
    public void add(String id, Sealed letter, Instant now) {
        database.run(h -> h.execute("INSERT INTO outbox (id, letter, created_at, next_attempt_at) VALUES (?, ?, ?, ?)",
                id, letter.bytes(), now.toEpochMilli(), now.toEpochMilli()));
    }

    @Override
    public List<Waiting> due(Instant now, int limit) {
        return database.read(h -> h.createQuery("""
                SELECT * FROM outbox WHERE next_attempt_at <= :now ORDER BY created_at, id LIMIT :limit""")
                .bind("now", now.toEpochMilli())
                .bind("limit", limit)
                .map((row, context) -> new Waiting(row.getString("id"), new Sealed(row.getBytes("letter")),
                        row.getInt("attempts"), Column.instant(row, "created_at")))
                .list());
    }

    @Override
    public void postpone(String id, Instant next) {
        database.run(h -> h.execute("UPDATE outbox SET attempts = attempts + 1, next_attempt_at = ? WHERE id = ?",
                next.toEpochMilli(), id));
    }

    @Override
    public void remove(String id) {
        database.run(h -> h.execute("DELETE FROM outbox WHERE id = ?", id));
    }
}
