package dev.strongroom.service.backup;

import java.time.Duration;
import java.util.concurrent.ThreadFactory;

/**
 * How a backup works.
 *
 * @param leafItems how many items a leaf directory holds before it is split
 * @param checkpointItems after how many new items a checkpoint is published
 * @param checkpointInterval after which time one is published
 * @param entities how many entities are backed up at once
 * @param patience how long a run waits for a provider that wants fewer requests, before it ends with what it has
 * @param threads what entities are backed up on, each on its own
 */
public record EngineSettings(int leafItems, int checkpointItems, Duration checkpointInterval, int entities,
        Duration patience, ThreadFactory threads) {
    /** What an agent uses. */
    public static final EngineSettings STANDARD =
            new EngineSettings(100, 10_000, Duration.ofMinutes(10), 2, Duration.ofHours(1),
                    Thread.ofVirtual().name("entity-", 1).factory());

    /**
     * What a command uses that somebody waits for. On threads of the system: once a virtual one has waited for the network,
     * Java takes 0.3 seconds longer to end.
     */
    public static final EngineSettings COMMAND =
            new EngineSettings(100, 10_000, Duration.ofMinutes(10), 1, Duration.ZERO,
                    Thread.ofPlatform().daemon().name("entity-", 1).factory());

    /** The same with another number of entities at once. */
    public EngineSettings withEntities(int atOnce) {
        return new EngineSettings(leafItems, checkpointItems, checkpointInterval, atOnce, patience, threads);
    }

    public EngineSettings {
        if (leafItems < 1 || checkpointItems < 1 || entities < 1) {
            throw new IllegalArgumentException("A backup needs at least one of each");
        }
    }
}
