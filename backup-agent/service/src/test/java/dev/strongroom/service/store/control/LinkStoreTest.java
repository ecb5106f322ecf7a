package dev.strongroom.service.store.control;

import dev.strongroom.service.security.LinkContract;
import dev.strongroom.service.security.LinkTable;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Links of e-mails in the control database")
class LinkStoreTest extends LinkContract {
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
    protected LinkTable table() {
        return new LinkStore(blue.database());
    }
}
