package dev.strongroom.service.bench;

import dev.strongroom.service.cli.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A whole process from its start to its end, as GNU time sees it.
 *
 * @param seconds wall time
 * @param cpuSeconds user and system time of it and of those it started
 * @param maxRssMb its highest resident set
 * @param lastLine of its standard output
 */
record TimedProcess(double seconds, double cpuSeconds, double maxRssMb, String lastLine) {
    /**
     * Runs a command to its end, once the disk has written what others left to it, which would slow the command down. The
     * launcher does not look whether the checkout is built: it did when it started the benchmark, and installed it never does.
     *
     * @param directory for the command's output
     * @throws CommandFailedException when the command fails
     */
    static TimedProcess run(Path directory, List<String> command) throws IOException, InterruptedException {
        Path times = Files.createTempFile(directory, "time", "");
        Path out = Files.createTempFile(directory, "out", "");
        Path err = Files.createTempFile(directory, "err", "");
        List<String> timed = new ArrayList<>(List.of("/usr/bin/time", "-o", times.toString(), "-f", "%e %U %S %M"));
        timed.addAll(command);
        new ProcessBuilder("sync").start().waitFor();
        ProcessBuilder process = new ProcessBuilder(timed).redirectOutput(out.toFile()).redirectError(err.toFile());
        process.environment().put("STRONGROOM_BUILT", "yes");
        int exitCode = process.start().waitFor();
        if (exitCode != 0) {
            throw new CommandFailedException("benchmark-failed", "A measured command failed: "
                    + String.join(" ", command) + ": " + Files.readString(err).strip());
        }
        String[] figures = Files.readAllLines(times).getLast().split(" ", -1);
        List<String> lines = Files.readAllLines(out);
        return new TimedProcess(Double.parseDouble(figures[0]),
                Double.parseDouble(figures[1]) + Double.parseDouble(figures[2]), Double.parseDouble(figures[3]) / 1024,
                lines.isEmpty() ? "" : lines.getLast());
    }
}
