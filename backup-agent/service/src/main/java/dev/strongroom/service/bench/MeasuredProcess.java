package dev.strongroom.service.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.strongroom.service.cli.CommandFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process that prints a line of JSON when it is ready and then runs until this is closed. What it says besides goes into
 * the file that it was given.
 *
 * @param ready the line
 */
record MeasuredProcess(Process process, JsonNode ready) implements AutoCloseable {
    private static final Pattern PEAK = Pattern.compile("(?m)^VmHWM:\\s+(\\d+) kB$");
    private static final long PATIENCE_SECONDS = 60;

    /** Starts a command and waits until it is ready. */
    static MeasuredProcess start(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (line == null) {
            process.destroy();
            throw new CommandFailedException("benchmark-failed",
                    String.join(" ", command) + " did not start: " + Files.readString(log).strip());
        }
        return new MeasuredProcess(process, JsonApi.read(line));
    }

    /** The highest resident memory so far, in MiB, as Linux tells it (proc(5)). */
    double peakRssMb() throws IOException {
        Matcher peak = PEAK.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/status")));
        if (!peak.find()) {
            throw new CommandFailedException("benchmark-failed", "The process has ended: " + process.pid());
        }
        return Long.parseLong(peak.group(1)) / 1024.0;
    }

    /** User and system time so far. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Ends it as its service manager would. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
