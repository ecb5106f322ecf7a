package dev.strongroom.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The console's program")
class LauncherTest {
    @Test
    @DisplayName("refuses what it does not know, and says how to begin with an agent")
    void refusesUnknownWords(@TempDir Path home) throws Exception {
        var console = start(home, "https://127.0.0.1:8443");

        assertThat(said(console)).contains("strongroom console --agent ADDRESS");
        assertThat(console.exitValue()).isEqualTo(2);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @DisplayName("says in one sentence that there is no display, and what to do")
    void tellsMissingDisplay(@TempDir Path home) throws Exception {
        var console = start(home);

        assertThat(said(console)).startsWith("The console found no display").doesNotContain("\n");
        assertThat(console.exitValue()).isEqualTo(1);
    }

    private static Process start(Path home, String... arguments) throws IOException {
        var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Duser.home=" + home, "-cp",
                System.getProperty("java.class.path"), Launcher.class.getName()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().remove("DISPLAY");
        builder.environment().remove("WAYLAND_DISPLAY");
        return builder.start();
    }

    private static String said(Process console) throws IOException, InterruptedException {
        var said = new String(console.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(console.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said.strip();
    }
}
