package dev.strongroom.service.backup;

import dev.strongroom.model.run.Outcome;
import dev.strongroom.service.ledger.RunResult;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a stretch of work on a task came to.
 *
 * @param finished false when it was stopped and there is more to do; then nothing has ended
 * @param entities what each entity's run came to so far, by its id
 * @param throttledUntil before when a provider does not want to be asked again
 */
public record TaskResult(Outcome outcome, boolean finished, Map<String, RunResult> entities,
        Optional<Instant> throttledUntil) {
    public TaskResult {
        entities = Map.copyOf(entities);
    }

    /** What this and earlier stretches did for each entity, to be given to the next one. */
    public Map<String, WorkDone> workDone() {
        return entities.entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey,
                        e -> new WorkDone(e.getValue().newItems(), e.getValue().storedBytes())));
    }
}
