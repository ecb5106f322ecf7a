package dev.strongroom.service.store.control;

import dev.strongroom.service.security.IpRuleContract;
import dev.strongroom.service.security.IpRuleTable;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("From where accounts may be reached, in the control database")
class IpRuleStoreTest extends IpRuleContract {
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
    protected IpRuleTable table() {
        return new IpRuleStore(blue.database());
    }
}
