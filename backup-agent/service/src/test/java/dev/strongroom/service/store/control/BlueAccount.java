package dev.strongroom.service.store.control;

import dev.strongroom.service.store.SqliteThreads;
import java.nio.file.Path;

/** A control database with the one account {@code blue}. */
final class BlueAccount implements AutoCloseable {
    private final SqliteThreads threads = new SqliteThreads(2);
    private final ControlDatabase database;

    BlueAccount(Path directory) {
        database = ControlDatabase.open(directory.resolve("control.db"), threads);
        database.run(h -> {
            h.execute("INSERT INTO partner (id, name, created_at) VALUES ('p', 'Partner', 0)");
            h.execute("INSERT INTO account (id, partner_id, name, created_at) VALUES ('blue', 'p', 'Blue', 0)");
        });
    }

    /** Adds the user {@code ann}, who may do nothing. */
    void addAnn() {
        database.run(h -> h.execute("""
                INSERT INTO app_user (id, email, name, role, permissions, password_hash, password_change_required,
                  created_at)
                VALUES ('ann', 'ann@example.org', 'Ann', 'CUSTOM', '', '', 0, 0)"""));
    }

    ControlDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
        threads.close();
    }
}
