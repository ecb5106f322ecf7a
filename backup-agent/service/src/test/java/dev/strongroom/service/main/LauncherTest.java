package dev.strongroom.service.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the launcher answers by itself, before it looks for a JDK and builds. */
@DisplayName("./strongroom")
class LauncherTest {
    private static final Path LAUNCHER = Path.of(System.getProperty("strongroom.root"), "strongroom");

    private record Answer(int exitCode, String out, String err) {}

    @Test
    @DisplayName("explains itself")
    void explainsItself() throws Exception {
        Answer answer = run("help");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).startsWith("Usage: strongroom COMMAND");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    @DisplayName("refuses to be called without a command, and leaves standard output alone")
    void needsACommand() throws Exception {
        Answer answer = run();

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).startsWith("Usage: strongroom COMMAND");
    }

    @Test
    @DisplayName("refuses a command that it does not have in one sentence")
    void refusesUnknownCommands() throws Exception {
        Answer answer = run("bakcup", "imap");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).isEqualToIgnoringNewLines(
                "strongroom: no command 'bakcup'; 'strongroom help' lists them.");
    }

    private static Answer run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).start();
        // Both are short, so neither pipe fills while the other one is read.
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), out, err);
    }
}
