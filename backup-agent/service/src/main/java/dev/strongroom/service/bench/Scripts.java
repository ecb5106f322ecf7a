package dev.strongroom.service.bench;

import dev.strongroom.service.cli.CommandFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scripts and the launcher of the checkout that is measured.
 *
 * @param home the checkout
 */
record Scripts(Path home) {
    /** The whole command line of Strongroom. */
    List<String> strongroom(String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("strongroom").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs a script of {@code build/bench} to its end and gives the lines that it printed. */
    List<String> run(String script, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("build").resolve("bench").resolve(script).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines;
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            lines = out.lines().toList();
        }
        if (process.waitFor() != 0) {
            throw new CommandFailedException("benchmark-failed",
                    script + " failed: " + String.join(" / ", lines));
        }
        return lines;
    }

    /** The newest restic, where {@code build/packages.sh} could fetch it. */
    Optional<Path> resticCurrent() {
        Path restic = home.resolve(".strongroom-build/tools/restic-current/restic");
        return Files.isExecutable(restic) ? Optional.of(restic) : Optional.empty();
    }

    /** Removes directories with all that is in them. */
    void remove(Path... directories) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("rm", "-rf", "--"));
        for (Path directory : directories) {
            command.add(directory.toString());
        }
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new CommandFailedException("benchmark-failed", "An old run can't be removed: " + command);
        }
    }
}
