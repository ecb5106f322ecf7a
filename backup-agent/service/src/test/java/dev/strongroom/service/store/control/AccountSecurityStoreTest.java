package dev.strongroom.service.store.control;

import dev.strongroom.service.security.AccountSecurityContract;
import dev.strongroom.service.security.AccountSecurityTable;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What accounts ask of their users, in the control database")
class AccountSecurityStoreTest extends AccountSecurityContract {
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
    protected AccountSecurityTable table() {
        return new AccountSecurityStore(blue.database());
    }
}
