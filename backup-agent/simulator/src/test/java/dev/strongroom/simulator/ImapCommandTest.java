package dev.strongroom.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator as the demo starts it: a process of its own. */
class ImapCommandTest {
    private static final Pattern PORT = Pattern.compile("\"imap\":(\\d+)");

    @TempDir
    private Path directory;

    @Test
    void tellsItsPortsWhenItIsReadyAndEndsWithItsStandardInput() throws IOException, InterruptedException {
        Path manifest = directory.resolve("manifest.jsonl");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "imap", "--until-stdin-closes",
                "--manifest",
                manifest.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            int port = port(out.readLine());
            greet(port);
            assertThat(Files.readAllLines(manifest)).hasSize(850)
                    .first()
                    .asString()
                    .matches("\\{\"user\":\"anna\",\"folder\":\\[\"INBOX\"],\"sha256\":\"[0-9a-f]{64}\"}");

            process.getOutputStream().close();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
            Assertions.assertThatThrownBy(() -> greet(port)).isInstanceOf(ConnectException.class);
        } finally {
            process.destroyForcibly();
        }
    }

    private static int port(String line) {
        Matcher matcher = PORT.matcher(line);
        assertThat(matcher.find()).as(line).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static void greet(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            byte[] greeting = socket.getInputStream().readNBytes(4);
            assertThat(new String(greeting, StandardCharsets.US_ASCII)).isEqualTo("* OK");
        }
    }
}
