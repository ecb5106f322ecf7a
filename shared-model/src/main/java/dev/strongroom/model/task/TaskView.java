package dev.strongroom.model.task;

import dev.strongroom.model.run.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A task as its home card shows it.
 *
 * @param location where its vault lies, as restic writes it
 * @param connectionProblem why it is disconnected, and what to do
 * @param days the outcome of each of the last 14 days, oldest first; no outcome where no run ended
 * @param statusCounts entities by status
 * @param storedBytes what its vault takes up
 * @param sourceBytes the sum of the sizes of its items at their source
 * @param nextRun empty when it runs only by hand
 * @param runningJobId the backup under way
 */
public record TaskView(String id, String name, ServiceKind service, String location, ConnectionState connection,
        Optional<String> connectionProblem, Schedule schedule, List<Day> days, Map<EntityStatus, Integer> statusCounts,
        long items, long storedBytes, long sourceBytes, Optional<Instant> lastRunAt, Optional<Outcome> lastOutcome,
        Optional<Long> lastSeconds, Optional<Instant> nextRun, Optional<String> runningJobId) {
    /** One day in UTC. */
    public record Day(LocalDate date, Optional<Outcome> outcome) {}
}
