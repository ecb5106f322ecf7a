package dev.strongroom.service.demo.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.strongroom.service.cli.CommandFailedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDirectoryTest {
    @TempDir
    private Path directory;

    @Test
    void takesANewDirectoryAndAnEmptyOne() throws Exception {
        assertThat(DemoDirectory.at(directory.resolve("new")).storage()).isDirectory();
        assertThat(DemoDirectory.at(Files.createDirectory(directory.resolve("empty"))).storage()).isDirectory();
    }

    @Test
    void leavesADirectoryWithOtherFilesAlone() throws Exception {
        Path letter = Files.writeString(directory.resolve("letter.txt"), "Dear Anna");

        assertThatThrownBy(() -> DemoDirectory.at(directory)).isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("not empty");
        assertThat(directory).isDirectoryContaining(letter::equals).isDirectoryNotContaining("glob:**/vaults");
    }

    @Test
    void refusesAFile() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> DemoDirectory.at(file)).hasMessageContaining("is a file");
    }
}
