package dev.strongroom.service.task;

import dev.strongroom.model.task.ServiceKind;
import dev.strongroom.service.backup.EngineSettings;
import dev.strongroom.service.backup.StoreThreads;
import dev.strongroom.service.catalogue.Catalogues;
import dev.strongroom.service.rebuild.CatalogueTurns;
import dev.strongroom.service.vaults.VaultAccess;
import dev.strongroom.vault.series.VaultLimit;

/**
 * What backups work with, shared by all of them.
 *
 * @param tenantMailboxes how many mailboxes of a tenant are backed up at once: a provider that limits each mailbox by itself
 *            gives more when many are read
 * @param limit how large a vault becomes before another one goes on
 * @param host the agent's name, which snapshots show
 */
public record BackupEngine(VaultAccess vaults, Catalogues catalogues, CatalogueTurns turns, StoreThreads threads,
        EngineSettings settings, int tenantMailboxes, VaultLimit limit, String host) {
    /** All drives of a tenant share one budget, which a few of them use up. */
    private static final int DRIVES = 4;

    /** How a task of this service is backed up. */
    EngineSettings settings(ServiceKind service) {
        return switch (service) {
            case IMAP -> settings;
            case MICROSOFT365 -> settings.withEntities(tenantMailboxes);
            case ONEDRIVE -> settings.withEntities(DRIVES);
        };
    }
}
