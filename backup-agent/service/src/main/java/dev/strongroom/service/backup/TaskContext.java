package dev.strongroom.service.backup;

import dev.strongroom.vault.VaultReader;
import dev.strongroom.vault.VaultWriter;

/**
 * What the entities of a task share while they are backed up.
 *
 * @param progress tells when to stop, too
 * @param expected tells the progress how much there is to do
 */
record TaskContext(BackupTask task, BackupJobId job, VaultReader reader, VaultWriter writer, TaskPublisher publisher,
        BackupProgress progress, ExpectedItems expected, StagingMemory staging) {}
