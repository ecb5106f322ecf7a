package dev.strongroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The console's program")
class LauncherTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("says in one sentence that there is no display, and what to do")
    void tellsMissingDisplay(@TempDir Path home) throws Exception {
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Duser.home=" + home, "-cp",
                System.getProperty("java.class.path"), Launcher.class.getName()).redirectErrorStream(true);
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");

        var console = builder.start();
        var said = new String(console.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(console.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said.strip()).startsWith("The console found no display").doesNotContain("\n");
        assertThat(console.exitValue()).isEqualTo(1);
    }
}
