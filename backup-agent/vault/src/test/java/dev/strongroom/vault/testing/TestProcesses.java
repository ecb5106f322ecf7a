package dev.strongroom.vault.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Processes that end, and whose directories are gone, when this JVM ends. */
public final class TestProcesses {
    private TestProcesses() {}

    /** Starts a server in a directory of its own, where its output goes to {@code output}. */
    public static Process start(Path directory, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output").toFile())
                .start();
        endWithJvm(directory, List.of(process.toHandle()));
        return process;
    }

    /** Ends these when this JVM ends, and removes their directory. */
    public static void endWithJvm(Path directory, List<ProcessHandle> processes) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            processes.forEach(ProcessHandle::destroyForcibly);
            processes.forEach(process -> process.onExit().join());
            remove(directory);
        }));
    }

    private static void remove(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
        } catch (IOException e) {
            System.err.println("Left behind: " + directory + " " + e);
        }
    }
}
