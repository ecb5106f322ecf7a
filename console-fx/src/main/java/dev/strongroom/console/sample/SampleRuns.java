package dev.strongroom.console.sample;

import static dev.strongroom.console.sample.SampleTime.november;

import dev.strongroom.model.recovery.RestorePoint;
import dev.strongroom.model.run.Gap;
import dev.strongroom.model.run.LedgerLine;
import dev.strongroom.model.run.Outcome;
import dev.strongroom.model.run.RunView;
import dev.strongroom.model.task.EntityView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** One run a night since 12 October, two on 18 November, and what the last one of each mailbox accounts for. */
final class SampleRuns {
    private static final int NIGHTS = 41;
    private static final String SNAPSHOT = "9f2c6d1be0a84c7795d3f1a2b4c6e8d0f1a3b5c7d9e0f2a4b6c8dae0f2b4c6d8";

    private SampleRuns() {}

    static List<RestorePoint> restorePoints(EntityView entity) {
        var points = new ArrayList<RestorePoint>();
        var last = november(21, 1, 15);
        for (var night = NIGHTS - 1; night >= 0; night--) {
            var at = last.minusSeconds(night * 86_400L);
            var outcome = night == 9 || (night == 0 && entity.missing() > 0) ? Outcome.PARTIAL : Outcome.SUCCESS;
            points.add(point(points.size() + 1, at, outcome, entity, night));
            if (night == 3) {
                points.add(point(points.size() + 1, november(18, 13, 5), Outcome.SUCCESS, entity, night));
            }
        }
        return points;
    }

    static List<RunView> runs(List<EntityView> entities) {
        return IntStream.range(0, 8)
                .boxed()
                .flatMap(night -> entities.stream()
                        .filter(entity -> entity.lastBackup().isPresent())
                        .map(entity -> run(entity, night)))
                .toList();
    }

    static RunView run(EntityView entity, int night) {
        var at = entity.lastBackup().orElse(SampleTime.NOW).minusSeconds(night * 86_400L);
        var partial = night == 0 && entity.missing() > 0;
        return new RunView("run-" + entity.id() + "-" + night, entity.taskId(), entity.id(), NIGHTS + 1 - night, at,
                Optional.of(at.plusSeconds(96 + entity.items() / 900)),
                Optional.of(partial ? Outcome.PARTIAL : Outcome.SUCCESS), entity.items() - night * 31L,
                18 + (night * 37L + entity.items()) % 90, (2 + (night * 13L + entity.items()) % 40) * 1_100_000L,
                Optional.of(SNAPSHOT),
                partial ? entity.problem() : Optional.empty());
    }

    static List<LedgerLine> ledger(EntityView entity) {
        var lines = new ArrayList<LedgerLine>();
        for (var folder : SampleFolders.of(entity)) {
            if (folder.items() > 0) {
                lines.add(line(String.join(" / ", folder.path()), folder.items(), List.of(), List.of()));
            }
        }
        if (entity.missing() > 0) {
            lines.add(1, line("Legal", 31_220, List.of(
                    "1 message was deleted before it could be read: 1447.21004."), gaps((int) entity.missing())));
        }
        return lines;
    }

    private static List<Gap> gaps(int count) {
        var known = List.of(
                new Gap("1447.20113", "The message can't be read: The connection broke."),
                new Gap("1447.20119", "The message can't be read: The server did not answer in time."),
                new Gap("1447.20871", "The server does not give the message: internal error, contact support."));
        return IntStream.range(0, count)
                .mapToObj(i -> i < known.size()
                        ? known.get(i)
                        : new Gap("1447." + (20_900 + i * 7),
                                "The server does not give the message: internal error, contact support."))
                .toList();
    }

    private static LedgerLine line(String folder, long items, List<String> changes, List<Gap> gaps) {
        var stored = items - gaps.size();
        return new LedgerLine(folder.toLowerCase(Locale.ROOT), folder, items, items, items, stored, stored,
                gaps.isEmpty(), changes, gaps);
    }

    private static RestorePoint point(int run, Instant at, Outcome outcome, EntityView entity, int night) {
        return new RestorePoint(run, at, outcome, Math.max(0, entity.items() - night * 31L), SNAPSHOT);
    }
}
