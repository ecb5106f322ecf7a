package dev.strongroom.service.store.control;

import dev.strongroom.service.security.SecondFactorContract;
import dev.strongroom.service.security.SecondFactorTable;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Second factors in the control database")
class SecondFactorStoreTest extends SecondFactorContract {
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
    protected SecondFactorTable table() {
        return new SecondFactorStore(blue.database());
    }
}
