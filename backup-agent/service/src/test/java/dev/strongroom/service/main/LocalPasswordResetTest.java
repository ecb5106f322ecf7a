package dev.strongroom.service.main;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.service.config.AgentConfig;
import dev.strongroom.service.config.StartRefusedException;
import dev.strongroom.service.config.Surroundings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPasswordResetTest {
    @TempDir
    private Path directory;

    @Test
    void makesNoDataDirectoryWhereThereIsNone() {
        AgentConfig config = AgentConfig.defaults(new Surroundings("host", directory, directory));

        assertThatThrownBy(() -> new LocalPasswordReset().reset(config, "anna@example.org"))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("--data");
        assertThat(config.data()).doesNotExist();
    }
}
