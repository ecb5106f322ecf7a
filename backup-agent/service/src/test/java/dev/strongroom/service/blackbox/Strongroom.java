package dev.strongroom.service.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.strongroom.service.cli.Run;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One command line in a process of its own, as the launcher starts it, without anything of the tests on its class path.
 * What it says goes to files, so that nobody has to read for it to go on. Killed at the latest when it is closed.
 */
final class Strongroom implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path out;
    private final Path err;

    private Strongroom(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** How processes are started: with these options for Java, and these words before its name. */
    record Launch(List<String> wrapper, List<String> jvm) {
        static final Launch USUAL = new Launch(List.of(), List.of("-Xmx256m"));

        Strongroom start(List<String> words) throws IOException {
            Path directory = Files.createTempDirectory("strongroom-run");
            List<String> command = new ArrayList<>(wrapper);
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(
                    List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
            // In one directory, each would tidy up the libraries that the others just unpacked.
            command.add("-Dorg.sqlite.tmpdir=" + directory);
            command.addAll(jvm);
            command.addAll(List.of("-cp", productClassPath(), "dev.strongroom.service.main.Main"));
            command.addAll(words);
            Path out = directory.resolve("out");
            Path err = directory.resolve("err");
            return new Strongroom(new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start(), out, err);
        }
    }

    /** Starts a command. */
    static Strongroom start(String... words) throws IOException {
        return Launch.USUAL.start(List.of(words));
    }

    /** Runs a command to its end. */
    static Run run(List<String> words) throws IOException, InterruptedException {
        return run(Launch.USUAL, words);
    }

    /** Runs a command to its end. */
    static Run run(Launch launch, List<String> words) throws IOException, InterruptedException {
        try (Strongroom started = launch.start(words)) {
            return started.end();
        }
    }

    private static String productClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    long pid() {
        return process.pid();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** What it has written to standard output so far. */
    String said() throws IOException {
        return Files.readString(out);
    }

    /** What it has written to standard error so far. */
    String noted() throws IOException {
        return Files.readString(err);
    }

    /** Waits for its end. */
    Run end() throws IOException, InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("It ends").isTrue();
        return new Run(process.exitValue(), said(), noted());
    }

    /** Whether it ended by itself within the time. */
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Asks it to end (SIGTERM) and waits until it has. */
    Run stop() throws IOException, InterruptedException {
        process.destroy();
        return end();
    }

    /** Ends it as a power cut would: with SIGKILL. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        Path directory = out.resolveSibling(".").normalize();
        try (Stream<Path> files = Files.list(directory)) {
            // What it said, and SQLite's library if it was killed.
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
