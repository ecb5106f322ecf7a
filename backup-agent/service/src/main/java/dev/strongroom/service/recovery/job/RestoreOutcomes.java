package dev.strongroom.service.recovery.job;

import dev.strongroom.model.text.Said;
import dev.strongroom.service.jobs.JobContext;
import dev.strongroom.service.jobs.JobOutcome;
import dev.strongroom.service.recovery.restore.RestoreCounts;
import dev.strongroom.service.recovery.restore.RestoreEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** What a restore's end means for its job. */
final class RestoreOutcomes {
    private static final String REPORT = "not-restored.csv";

    private RestoreOutcomes() {}

    /** Tells the job where its dated folder is, and puts the report where it can be downloaded. */
    static JobOutcome of(RestoreEnd end, JobContext<?> context) {
        if (end instanceof RestoreEnd.Finished(_, _, Optional<String> folder)) {
            folder.map(Said.PHASE_RESTORED_INTO::about).ifPresent(context.progress()::phase);
        }
        return switch (end) {
            case RestoreEnd.Finished(RestoreCounts counts, Optional<Path> report, _) when counts.complete() ->
                new JobOutcome.Succeeded(download(report, context));
            case RestoreEnd.Finished(RestoreCounts counts, Optional<Path> report, _) ->
                incomplete(counts, problem(counts), report, context);
            case RestoreEnd.Stopped(RestoreCounts counts) -> JobOutcome.stopped(tally(counts));
            case RestoreEnd.Paused paused -> {
                context.progress().phase(Said.PHASE_PAUSED.about(paused.problem()));
                yield new JobOutcome.Unfinished(paused.after());
            }
            case RestoreEnd.Failed failed ->
                incomplete(failed.counts(), failed.problem(), failed.report(), context);
        };
    }

    private static String tally(RestoreCounts counts) {
        return "Until it was canceled, %d items were restored, %d replaced and %d left alone.".formatted(
                counts.restored(), counts.replaced(), counts.skipped());
    }

    private static String problem(RestoreCounts counts) {
        StringBuilder problem = new StringBuilder();
        if (counts.failed() > 0) {
            problem.append(counts.failed() == 1 ? "1 item could not be restored. "
                    : counts.failed() + " items could not be restored. ");
        }
        if (counts.altered() > 0) {
            problem.append(counts.altered() == 1 ? "1 item was restored, but not quite as it was stored. "
                    : counts.altered() + " items were restored, but not quite as they were stored. ");
        }
        return problem.append("The report lists each of them with its reason.").toString();
    }

    private static JobOutcome incomplete(RestoreCounts counts, String problem, Optional<Path> report,
            JobContext<?> context) {
        return counts.there() == 0 ? new JobOutcome.Failed(problem)
                : new JobOutcome.PartiallySucceeded(problem, download(report, context));
    }

    /** Puts the report where it can be downloaded. */
    private static Optional<String> download(Optional<Path> report, JobContext<?> context) {
        return report.map(file -> {
            try {
                Files.move(file, context.resultFile(), StandardCopyOption.REPLACE_EXISTING);
                return REPORT;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
