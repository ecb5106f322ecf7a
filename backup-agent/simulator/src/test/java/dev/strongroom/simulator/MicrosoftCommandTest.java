package dev.strongroom.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The tenant as the demo starts it: a process of its own. */
class MicrosoftCommandTest {
    private static final Pattern GRAPH = Pattern.compile("\"graph\":\"(http://127\\.0\\.0\\.1:\\d+/v1\\.0)\"");

    @TempDir
    private Path directory;

    @Test
    void tellsItsAddressesWhenItIsReadyAndEndsWithItsStandardInput() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Main.class.getName(), "microsoft", "--until-stdin-closes")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            Matcher ready = GRAPH.matcher(out.readLine());
            assertThat(ready.find()).isTrue();
            HttpRequest request = HttpRequest.newBuilder(URI.create(ready.group(1) + "/users")).build();
            assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(401);

            process.getOutputStream().close();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void saysWhatIsWrongWithItsOptions() throws IOException {
        Path file = Files.writeString(directory.resolve("faults.json"), "{\"fault\":[]}");

        assertThat(error("--profile", "huge")).contains("There is no profile 'huge'. There are: small, medium, large.");
        assertThat(error("--faults", file.toString())).contains("There is no setting 'fault'.");
        assertThat(error("--faults", directory.resolve("none").toString())).contains("can't be read");
    }

    private static String error(String... options) {
        StringWriter errors = new StringWriter();
        int code = new CommandLine(new MicrosoftCommand()).setErr(new PrintWriter(errors)).execute(options);
        assertThat(code).isEqualTo(2);
        return errors.toString();
    }
}
