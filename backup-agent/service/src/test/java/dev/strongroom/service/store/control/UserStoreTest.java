package dev.strongroom.service.store.control;

import dev.strongroom.service.security.SessionTable;
import dev.strongroom.service.security.UserDirectory;
import dev.strongroom.service.security.UserDirectoryContract;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Users and sessions in the control database")
class UserStoreTest extends UserDirectoryContract {
    @TempDir
    private Path directory;
    private BlueAccount blue;

    @BeforeEach
    void open() {
        blue = new BlueAccount(directory);
    }

    @AfterEach
    void close() {
        blue.close();
    }

    @Override
    protected UserDirectory users() {
        return new UserStore(blue.database(), InstantSource.system());
    }

    @Override
    protected SessionTable sessions() {
        return new SessionStore(blue.database());
    }
}
