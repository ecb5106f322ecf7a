package dev.strongroom.service.cli.recovery;

import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.cli.CommandFailedException;
import dev.strongroom.service.cli.Counted;
import dev.strongroom.service.cli.ExitCodes;
import dev.strongroom.service.cli.Output;
import dev.strongroom.service.recovery.restore.ReportFile;
import dev.strongroom.service.recovery.restore.RestoreCounts;
import dev.strongroom.service.recovery.restore.RestoreEnd;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a restore came to, as it is printed. */
record RestoreReport(RestoreEnd end) {
    /**
     * For programs.
     *
     * @param folder the dated folder, when one was made
     * @param problems what is not there as it was stored
     */
    private record Result(String outcome, long restored, long skipped, long replaced, long failed, long altered,
            Optional<String> folder, List<ReportFile.Row> problems) {}

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
                : problem + " Until then "
                        + Counted.of(end.counts().there(), "item was", "items were") + " restored.");
    }

    private static int print(RestoreEnd.Finished finished, Output output) throws IOException {
        RestoreCounts counts = finished.counts();
        List<ReportFile.Row> problems = finished.report().isPresent() ? ReportFile.read(finished.report().get())
                : List.of();
        problems.forEach(row -> output.note(
                "%s: %s, \"%s\": %s".formatted(row.result(), row.folder(), row.subject(), row.reason())));
        output.line("Restored %s, replaced %d, left alone %d that were there. Not restored: %d.".formatted(
                Counted.of(counts.restored(), "item", "items"), counts.replaced(), counts.skipped(),
                counts.failed()));
        finished.folder().ifPresent(folder -> output.line("They are in the folder \"" + folder + "\"."));
        Outcome outcome = counts.outcome();
        output.result(new Result(outcome.name().toLowerCase(Locale.ROOT), counts.restored(), counts.skipped(),
                counts.replaced(), counts.failed(), counts.altered(), finished.folder(), problems));
        return ExitCodes.of(outcome);
    }
}
