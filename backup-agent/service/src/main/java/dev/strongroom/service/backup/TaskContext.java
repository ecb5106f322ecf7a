package dev.strongroom.service.backup;

import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;

/**
 * What the entities of a task share while they are backed up.
 *
 * @param progress tells when to stop, too
 */
record TaskContext(BackupTask task, BackupJobId job, VaultReader reader, VaultWriter writer, TaskPublisher publisher,
        BackupProgress progress) {
    TaskContext with(BackupProgress other) {
        return new TaskContext(task, job, reader, writer, publisher, other);
    }
}
