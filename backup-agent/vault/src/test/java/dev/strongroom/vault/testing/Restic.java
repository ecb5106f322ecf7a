package dev.strongroom.vault.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A stock restic, run on one repository. */
public final class Restic {
    /** The password that these tests give to every repository. */
    public static final String PASSWORD = "correct horse";

    private final Path program;
    private final String repository;
    private final Map<String, String> environment;

    private Restic(Path program, String repository, Map<String, String> environment) {
        this.program = program;
        this.repository = repository;
        this.environment = environment;
    }

    /** Debian's. */
    public static Restic stock(Path repository) {
        return stock(repository.toString(), Map.of());
    }

    /** The newest that build/packages.sh fetches. */
    public static Restic current(Path repository) {
        return current(repository.toString(), Map.of());
    }

    private static Restic stock(String repository, Map<String, String> environment) {
        return at(Path.of("/usr/bin/restic"), "Debian's package restic", repository, environment);
    }

    private static Restic current(String repository, Map<String, String> environment) {
        return at(Path.of(System.getProperty("strongroom.restic.current", "/nowhere/restic")),
                "a current restic, which build/packages.sh fetches", repository, environment);
    }

    private static Restic at(Path program, String name, String repository, Map<String, String> environment) {
        Needed.require(Files.isExecutable(program), name + " at " + program);
        return new Restic(program, repository, environment);
    }

    /** Both that there are. */
    public static List<Restic> all(Path repository) {
        return all(repository.toString(), Map.of());
    }

    /** Both that there are, for a repository anywhere. */
    public static List<Restic> all(String repository, Map<String, String> environment) {
        return List.of(stock(repository, environment), current(repository, environment));
    }

    /** Starts it without waiting for its end; its output goes to a file beside the repository. */
    public Process start(String... arguments) {
        return start(Path.of("/"), arguments);
    }

    /** Starts it in a directory. */
    public Process start(Path directory, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--no-cache"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().put("RESTIC_REPOSITORY", repository);
        builder.environment().putAll(environment);
        builder.environment().put("RESTIC_PASSWORD", PASSWORD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs it and answers what it printed; fails the test when it fails. */
    public String run(String... arguments) {
        return finish(start(arguments));
    }

    /** Runs it in a directory; see {@link #run}. */
    public String runIn(Path directory, String... arguments) {
        return finish(start(directory, arguments));
    }

    /** Runs it where it is to fail, and answers what it printed. */
    public String runToFail(String... arguments) {
        Process process = start(arguments);
        String output = outputOf(process);
        assertThat(process.exitValue()).as(output).isNotZero();
        return output;
    }

    /** Waits for a run that was started; fails the test when it failed. */
    public static String finish(Process process) {
        String output = outputOf(process);
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private static String outputOf(Process process) {
        try (InputStream in = process.getInputStream()) {
            String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails the test unless the repository is sound to its last byte. */
    public void check() {
        assertThat(run("check", "--read-data")).contains("no errors were found");
    }

    /** A document of the repository, e.g. {@code cat snapshot ID}. */
    public JsonNode cat(String... what) {
        List<String> arguments = new ArrayList<>(List.of("-q", "cat"));
        arguments.addAll(List.of(what));
        try {
            return new ObjectMapper().readTree(run(arguments.toArray(String[]::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return program.toString();
    }
}
