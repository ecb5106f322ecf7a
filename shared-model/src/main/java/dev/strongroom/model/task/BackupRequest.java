package dev.strongroom.model.task;

import java.util.Set;

/**
 * {@code POST /api/v1/accounts/{account}/tasks/{task}/backups}: Back up now.
 *
 * @param entityIds which entities; empty for all that are active
 */
public record BackupRequest(Set<String> entityIds) {
    public BackupRequest {
        entityIds = Set.copyOf(entityIds);
    }
}
