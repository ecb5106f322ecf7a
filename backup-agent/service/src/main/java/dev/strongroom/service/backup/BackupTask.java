package dev.strongroom.service.backup;

import java.util.List;

/**
 * A task to back up.
 *
 * @param service the service's name as in the API, e.g. {@code IMAP}
 * @param name for people; the snapshots' path
 * @param host the agent's name; the snapshots' host
 * @param entities those to back up now; the others of the task keep what the vault has of them
 */
public record BackupTask(String accountId, String taskId, String service, String name, String host,
        List<BackupEntity> entities) {
    public BackupTask {
        entities = List.copyOf(entities);
    }
}
