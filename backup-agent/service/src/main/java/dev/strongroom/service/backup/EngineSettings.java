package dev.strongroom.service.backup;

import java.time.Duration;

/**
 * How a backup works.
 *
 * @param leafItems how many items a leaf directory holds before it is split
 * @param checkpointItems after how many new items a checkpoint is published
 * @param checkpointInterval after which time one is published
 * @param entities how many entities are backed up at once
 * @param patience how long a run waits for a provider that wants fewer requests, before it ends with what it has
 */
public record EngineSettings(int leafItems, int checkpointItems, Duration checkpointInterval, int entities,
        Duration patience) {
    /** What an agent uses. */
    public static final EngineSettings STANDARD =
            new EngineSettings(100, 10_000, Duration.ofMinutes(10), 2, Duration.ofHours(1));

    /** What a command uses that somebody waits for. */
    public static final EngineSettings COMMAND =
            new EngineSettings(100, 10_000, Duration.ofMinutes(10), 1, Duration.ZERO);

    /** The same with another number of entities at once. */
    public EngineSettings withEntities(int atOnce) {
        return new EngineSettings(leafItems, checkpointItems, checkpointInterval, atOnce, patience);
    }

    public EngineSettings {
        if (leafItems < 1 || checkpointItems < 1 || entities < 1) {
            throw new IllegalArgumentException("A backup needs at least one of each");
        }
    }
}
