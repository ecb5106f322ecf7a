package dev.strongroom.service.backup;

import java.time.Instant;
import java.util.Map;

/**
 * The job that a backup is done for. Its stretches of work have the same id and start.
 *
 * @param startedAt when its first stretch of work began; an entity whose run began later is not read again
 * @param earlier what earlier stretches did, by the entity's id
 */
public record BackupJobId(String id, Instant startedAt, Map<String, WorkDone> earlier) {
    public BackupJobId {
        earlier = Map.copyOf(earlier);
    }
}
