package dev.strongroom.pst.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A program that reads Outlook files; build/packages.sh provides it. */
public final class Reader {
    private Reader() {}

    /** Runs a program to its end in a directory; skips the test where it is not installed, but for CI, where that is a failure. */
    public static void run(Path directory, List<String> command) throws IOException, InterruptedException {
        boolean installed = Arrays.stream(System.getenv("PATH").split(":", -1))
                .anyMatch(path -> Files.isExecutable(Path.of(path, command.getFirst())));
        if ("true".equals(System.getenv("CI"))) {
            assertThat(installed).as("%s, which build/packages.sh provides", command.getFirst()).isTrue();
        }
        assumeTrue(installed, "This test needs " + command.getFirst());
        Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /** All text of the files of one name below a directory. */
    static String texts(Path directory, String name) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(f -> f.endsWith(name)).sorted().toList()) {
                texts.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts.toString();
    }

    /** All text of the files in one folder of what a program made. */
    static String textsBelow(Path directory, String folder) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (file.getParent() != null && file.getParent().endsWith(folder)) {
                    texts.append(Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return texts.toString();
    }
}
