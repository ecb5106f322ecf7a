package dev.strongroom.service.store.control;

import dev.strongroom.service.security.SessionTable;
import dev.strongroom.service.security.UserDirectory;
import dev.strongroom.service.security.UserDirectoryContract;
import dev.strongroom.service.store.SqliteThreads;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Users and sessions in the control database")
class UserStoreTest extends UserDirectoryContract {
    private final SqliteThreads threads = new SqliteThreads(2);
    @TempDir
    private Path directory;
    private ControlDatabase database;

    @BeforeEach
    void open() {
        database = ControlDatabase.open(directory.resolve("control.db"), threads);
        database.run(h -> {
            h.execute("INSERT INTO partner (id, name, created_at) VALUES ('p', 'Partner', 0)");
            h.execute("INSERT INTO account (id, partner_id, name, created_at) VALUES ('blue', 'p', 'Blue', 0)");
        });
    }

    @AfterEach
    void close() {
        database.close();
        threads.close();
    }

    @Override
    protected UserDirectory users() {
        return new UserStore(database, InstantSource.system());
    }

    @Override
    protected SessionTable sessions() {
        return new SessionStore(database);
    }
}
