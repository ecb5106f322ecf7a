package dev.strongroom.service.cli.recovery;

import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.recovery.restore.RestoreCounts;
import dev.strongroom.service.recovery.restore.RestoreEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** What a restore came to, as it is printed. */
record RestoreReport(RestoreEnd end) {
    /** @param problems lines of CSV, with a heading: what is not there as it was stored */
    private record Result(String outcome, long restored, long skipped, long replaced, long failed, long altered,
            List<String> problems) {}

    /** Prints it and gives the exit code. */
    int print(Output output) throws IOException {
        return switch (end) {
            case RestoreEnd.Finished finished -> print(finished, output);
            case RestoreEnd.Stopped stopped -> throw failed("stopped",
                    "Stopped before the end; with --method bypass another run restores what is missing.");
            case RestoreEnd.Paused paused -> throw failed("unreachable", paused.problem());
            case RestoreEnd.Failed failed -> throw failed(failed.code(), failed.problem());
        };
    }

    private CommandFailedException failed(String code, String problem) {
        return new CommandFailedException(code, end.counts().there() == 0 ? problem
                : problem + " Until then " + end.counts().there() + " messages were restored.");
    }

    private static int print(RestoreEnd.Finished finished, Output output) throws IOException {
        RestoreCounts counts = finished.counts();
        List<String> problems = finished.report().isPresent() ? Files.readAllLines(finished.report().get()) : List.of();
        output.line("Restored %d messages, replaced %d, left alone %d that were there.".formatted(counts.restored(),
                counts.replaced(), counts.skipped()));
        problems.forEach(output::line);
        output.result(new Result(counts.complete() ? "success" : "partial", counts.restored(), counts.skipped(),
                counts.replaced(), counts.failed(), counts.altered(), problems));
        return counts.complete() ? ExitCodes.OK : ExitCodes.PARTIAL;
    }
}
