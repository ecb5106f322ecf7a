package dev.strongroom.service.bench;

import dev.strongroom.service.cli.CommandFailedException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code build/bench/imap_peers.sh} measured of mbsync and restic together.
 *
 * @param seconds wall time of the first copy and the first backup
 * @param cpuSeconds user and system time of both
 * @param againSeconds wall time of both when nothing had changed
 * @param repositoryMb what restic stored
 */
record ImapPeers(double seconds, double cpuSeconds, double againSeconds, double repositoryMb) {
    private static final Pattern STEP = Pattern
            .compile("(mbsync|restic) (first|again)\\s+([\\d.]+) wall\\s+([\\d.]+) user\\s+([\\d.]+) sys.*");
    private static final Pattern REPOSITORY = Pattern.compile("repository (\\d+) MB.*");

    /** Reads what the script printed. */
    static ImapPeers parse(List<String> lines) {
        double first = 0;
        double cpu = 0;
        double again = 0;
        double repository = 0;
        int steps = 0;
        for (String line : lines) {
            Matcher step = STEP.matcher(line);
            Matcher size = REPOSITORY.matcher(line);
            if (step.matches() && step.group(2).equals("first")) {
                first += Double.parseDouble(step.group(3));
                cpu += Double.parseDouble(step.group(4)) + Double.parseDouble(step.group(5));
                steps++;
            } else if (step.matches()) {
                again += Double.parseDouble(step.group(3));
                steps++;
            } else if (size.matches()) {
                repository = Double.parseDouble(size.group(1));
            }
        }
        if (steps != 4 || repository <= 0) {
            throw new CommandFailedException("benchmark-failed",
                    "The peers' figures can't be read: " + String.join(" / ", lines));
        }
        return new ImapPeers(first, cpu, again, repository);
    }
}
