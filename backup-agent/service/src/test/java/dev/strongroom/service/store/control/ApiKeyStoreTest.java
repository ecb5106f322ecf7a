package dev.strongroom.service.store.control;

import dev.strongroom.service.security.ApiKeyContract;
import dev.strongroom.service.security.ApiKeyTable;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Keys for programs in the control database")
class ApiKeyStoreTest extends ApiKeyContract {
    @TempDir
    private Path directory;
    private BlueAccount blue;

    @BeforeEach
    void open() {
        blue = new BlueAccount(directory);
        blue.addAnn();
    }

    @AfterEach
    void close() {
        blue.close();
    }

    @Override
    protected ApiKeyTable table() {
        return new ApiKeyStore(blue.database());
    }
}
